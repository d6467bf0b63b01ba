package dev.reeve.commands.configuration;

import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Calls of the cmdlets of stored configuration that are right, made from the catalogue, and who may make them all. */
public final class StoredCalls {

    private final TestOrganization contoso;
    private final TestShell shell;
    private int made;

    private StoredCalls(TestOrganization contoso) {
        this.contoso = contoso;
        this.shell = new TestShell(contoso, "Bob");
    }

    /** Calls on the sample, by somebody with every role. */
    public static StoredCalls byEveryRole() {
        TestOrganization contoso = TestContoso.create();
        Recipient bob = TestContoso.alias(contoso, "Bob");
        RoleGroup admins = contoso.roleGroup("Organization Management");
        List<ObjectId> members = new ArrayList<>(admins.members());
        members.add(bob.id());
        contoso.put(admins.withMembers(members));
        contoso.snapshot()
                .all(ManagementRole.class)
                .filter(role -> !role.isUnscoped())
                .forEach(role -> TestContoso.assign(contoso, role.name(), bob));
        StoredCalls calls = new StoredCalls(contoso);
        calls.shell.run("$secret = ConvertTo-SecureString 'Secret-12345' -AsPlainText -Force");
        return calls;
    }

    /** Whose calls they are. */
    public TestShell shell() {
        return shell;
    }

    /** Where they are made. */
    public TestOrganization organization() {
        return contoso;
    }

    /** Whether a role holds the cmdlet at all: some run on an Edge server under its local administrator. */
    static boolean isGranted(ConfigurationNoun noun) {
        return !noun.noun().equals("AddressRewriteEntry");
    }

    static Optional<CmdletDefinition> definition(String verb, ConfigurationNoun noun) {
        return BuiltInCatalogue.instance().find(verb + "-" + noun.noun());
    }

    /** The cmdlet that makes an object of a noun. */
    static Optional<CmdletDefinition> making(ConfigurationNoun noun) {
        return noun.single() ? Optional.empty() : definition("New", noun).or(() -> definition("Add", noun));
    }

    /** The identity of an object of a noun to work on, made where there can be a new one. */
    public String identity(ConfigurationNoun noun) {
        if (noun.single()) {
            return switch (noun.binding()) {
                case ORGANIZATION, CONFIGURATION -> "";
                case SERVER -> "MBX2";
                case MAILBOX -> "Walter";
            };
        }
        if (making(noun).isPresent()) {
            String line = line(making(noun).get(), create(noun, making(noun).get()));
            List<String> made = shell.run(line).texts("Identity");
            if (!shell.codes().isEmpty()) {
                throw new AssertionError(
                        line + ": " + shell.errors().getFirst().record().message());
            }
            return made.getFirst();
        }
        return shell.run("Get-" + noun.noun()).texts("Identity").getFirst();
    }

    /** The arguments of the least call that makes an object. */
    private SequencedMap<String, String> create(ConfigurationNoun noun, CmdletDefinition definition) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        String set = definition.sets().getFirst();
        for (CmdletParameter parameter : definition.parameters()) {
            if (parameter
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent()) {
                arguments.put(parameter.name(), value(noun, parameter));
            }
        }
        if (definition.parameter("Name").isPresent()
                && noun.fixedName().isEmpty()
                && noun.nameTemplate().isEmpty()) {
            arguments.put("Name", "'Sound " + noun.noun() + " " + ++made + "'");
        }
        noun.ownerNoun()
                .flatMap(ConfigurationNoun::find)
                .ifPresent(owner -> arguments.put(owner.noun(), "'" + identity(owner) + "'"));
        if (noun.binding() == ConfigurationNoun.Binding.SERVER
                && noun.fixedName().isPresent()) {
            arguments.put("WebSiteName", "'Sound Site'");
        }
        Stream.of("Server", "Mailbox")
                .filter(owner -> NounProperties.isOwner(noun, owner))
                .filter(owner -> definition.parameter(owner).isPresent())
                .forEach(owner -> arguments.put(owner, owner.equals("Server") ? "MBX2" : "Walter"));
        return arguments;
    }

    /** Texts that are more than texts: filters are parsed, templates of addresses too. */
    private static final Map<String, String> BY_PARAMETER = Map.of(
            "RecipientFilter", "\"City -eq 'Seattle'\"",
            "EnabledEmailAddressTemplates", "'SMTP:%m@contoso.com'",
            "EnabledPrimarySMTPAddressTemplate", "'%m@contoso.com'");

    /** A sound value of a parameter, in words of the shell. */
    public String value(ConfigurationNoun noun, CmdletParameter parameter) {
        if (parameter.type().equals("SwitchParameter")) {
            return "";
        }
        Optional<String> special = Optional.ofNullable(BY_PARAMETER.get(parameter.name()));
        if (special.isPresent()) {
            return special.get();
        }
        return NounProperties.of(noun, parameter)
                .map(property -> value(property.type()))
                .orElse(parameter.name().equals("Identity") ? "'Sound Identity'" : "'Sound Text'");
    }

    /** A sound value of a type, in words of the shell. */
    String value(StoredType type) {
        return switch (type) {
            case StoredType.Flag _ -> "$true";
            case StoredType.Whole _ -> "7";
            case StoredType.Size _ -> "5MB";
            case StoredType.Unlimited(boolean size) -> size ? "5MB" : "7";
            case StoredType.Span _ -> "'2.03:00:00'";
            case StoredType.Moment _ -> "'3/4/2026'";
            case StoredType.Identifier _ -> "'11111111-2222-3333-4444-555555555555'";
            case StoredType.Secret _ -> "(New-Object System.Management.Automation.PSCredential('sound', $secret))";
            case StoredType.Text(int _, TextForm form) -> "'" + text(form) + "'";
            case StoredType.Members(String _, List<String> names, boolean _) -> "'" + names.getLast() + "'";
            case StoredType.Reference(StoredType.Target target, boolean _) -> "'" + name(target) + "'";
        };
    }

    private static String text(TextForm form) {
        return switch (form) {
            case ANY -> "Sound text";
            case DOMAIN, DOMAIN_WITH_SUBDOMAINS -> "sound.contoso.com";
            case SMTP_ADDRESS -> "sound@contoso.com";
            case IP_ADDRESS -> "10.1.2.3";
            case IP_RANGE -> "10.0.0.0/8";
            case URI -> "https://sound.contoso.com/x";
            case VERSION -> "15.2.1";
            case CULTURE -> "en-US";
        };
    }

    private String name(StoredType.Target target) {
        return switch (target) {
            case StoredType.Target.Recipients() -> "Walter";
            case StoredType.Target.Servers() -> "MBX3";
            case StoredType.Target.Databases() -> "DB1";
            case StoredType.Target.Units() -> "contoso.com/Users";
            case StoredType.Target.Configuration(var nouns) -> {
                ConfigurationNoun noun = ConfigurationNoun.find(
                                nouns.stream().sorted().findFirst().orElseThrow())
                        .orElseThrow();
                yield contoso.snapshot()
                        .configuration(noun.noun())
                        .map(object -> contoso.snapshot().tree().canonicalName(object))
                        .sorted()
                        .findFirst()
                        .orElseGet(() -> identity(noun));
            }
        };
    }

    /** What a parameter's sound value is shown as. */
    String shown(StoredProperty property) {
        String special = BY_PARAMETER.get(property.name());
        if (special != null) {
            return special.substring(1, special.length() - 1);
        }
        return switch (property.type()) {
            case StoredType.Flag(boolean asState) -> asState ? "Enabled" : "True";
            case StoredType.Whole _ -> "7";
            case StoredType.Size _ -> "5 MB (5,242,880 bytes)";
            case StoredType.Unlimited(boolean size) -> size ? "5 MB (5,242,880 bytes)" : "7";
            case StoredType.Span _ -> "2.03:00:00";
            case StoredType.Moment _ -> "03/04/2026 00:00:00";
            case StoredType.Identifier _ -> "11111111-2222-3333-4444-555555555555";
            case StoredType.Secret _ -> "sound";
            case StoredType.Text(int _, TextForm form) -> text(form);
            case StoredType.Members(String _, List<String> names, boolean _) -> names.getLast();
            case StoredType.Reference(StoredType.Target target, boolean _) -> shown(target);
        };
    }

    private String shown(StoredType.Target target) {
        return switch (target) {
            case StoredType.Target.Recipients() ->
                contoso.snapshot().tree().canonicalName(TestContoso.alias(contoso, "Walter"));
            case StoredType.Target.Servers _,
                    StoredType.Target.Databases _,
                    StoredType.Target.Units _,
                    StoredType.Target.Configuration _ -> name(target);
        };
    }

    /** The texts of a property of what a line puts out. */
    List<String> texts(String line, String property) {
        shell.run("@((" + line + ")." + property + ")");
        return shell.values().stream().map(Value::text).toList();
    }

    /** The call as it is typed, without a prompt. */
    public static String line(CmdletDefinition definition, SequencedMap<String, String> arguments) {
        StringBuilder line = new StringBuilder(definition.name());
        arguments.forEach((name, value) ->
                line.append(" -").append(name).append(value.isEmpty() || value.startsWith(":") ? value : " " + value));
        return definition.parameter("Confirm").isPresent() ? line + " -Confirm:$false" : line.toString();
    }
}
