package dev.reeve.commands.configuration;

import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.declared.DeclaredPlan;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows stored configuration: all of a noun that the caller may read, by identity, or of one server or mailbox. */
final class GetConfiguration implements ReadCmdlet {

    /** What makes no difference: everything comes from one directory, and nothing from a web server. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "ADPropertiesOnly",
            "BypassScopeCheck",
            "Confirm",
            "Credential",
            "DescriptionTimeFormat",
            "DescriptionTimeZone",
            "Force",
            "IgnoreDefaultScope",
            "IncludeAlternateServiceAccountCredentialStatus",
            "IncludeExtendedDomainInfo",
            "IncludeHidden",
            "IncludeLocales",
            "IncludeMailboxSettingOnlyPolicy",
            "IncludeSimulator",
            "IncludeSystemTags",
            "ReadFromDomainController",
            "ShowMailboxVirtualDirectories",
            "Status",
            "VerifyDefaultFolderNameLanguage",
            "WhatIf");

    private static final Set<String> UNDERSTOOD =
            Set.of("Identity", "ResultSize", "Filter", "DefaultOnly", "SearchText");

    private final ConfigurationNoun noun;

    GetConfiguration(ConfigurationNoun noun) {
        this.noun = noun;
    }

    @Override
    public String name() {
        return "Get-" + noun.noun();
    }

    @Override
    public String synopsis() {
        return (noun.single() ? "Shows the " : "Lists the kind ") + noun.words()
                + ": stored configuration that no mail server reads yet.";
    }

    private CmdletDefinition definition() {
        return BuiltInCatalogue.instance().find(name()).orElseThrow();
    }

    @Override
    public List<Declared> parameters() {
        return definition().parameters().stream()
                .filter(parameter -> UNDERSTOOD.contains(parameter.name())
                        || NounProperties.isOwner(noun, parameter.name())
                        || WITHOUT_EFFECT.contains(parameter.name())
                        || noun.isIdle(parameter.name())
                        || isFilter(parameter))
                .map(parameter -> parameter.type().equals("SwitchParameter")
                        ? Declared.flag(parameter.name())
                        : parameter.type().equals("PSCredential")
                                ? Declared.any(parameter.name())
                                : parameter.type().endsWith("[]")
                                        ? Declared.texts(parameter.name())
                                        : Declared.identity(parameter.name()))
                .toList();
    }

    /** Whether the parameter asks for the objects of which a property has a value. */
    private boolean isFilter(CmdletParameter parameter) {
        return !parameter.type().equals("SwitchParameter")
                && !UNDERSTOOD.contains(parameter.name())
                && NounProperties.of(noun).all().containsKey(property(parameter.name()));
    }

    /** The property that a parameter asks for: {@code -Types} for several values of {@code Type}. */
    private static String property(String parameter) {
        return parameter.equals("Types") ? "Type" : parameter;
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        List<ConfigurationObject> found = noun.single() ? settings(context, arguments) : named(context, arguments);
        return ResultSize.cut(context, arguments, filtered(context, arguments, found)).stream()
                .map(object -> ConfigurationResult.of(context, object));
    }

    private List<ConfigurationObject> filtered(
            CmdletContext context, CmdletArguments arguments, List<ConfigurationObject> objects) {
        List<CmdletParameter> filters = definition().parameters().stream()
                .filter(parameter -> isFilter(parameter) && arguments.has(parameter.name()))
                .toList();
        Predicate<ConfigurationObject> searched = searched(context, arguments);
        return objects.stream()
                .filter(searched)
                .filter(object -> filters.stream().allMatch(filter -> has(context, object, filter.name(), arguments)))
                .toList();
    }

    /** What the parameters that search look for: by a filter, by a part of the name, the default alone. */
    private Predicate<ConfigurationObject> searched(CmdletContext context, CmdletArguments arguments) {
        Predicate<ConfigurationObject> filter = RuleText.filter(arguments)
                .<Predicate<ConfigurationObject>>map(
                        wanted -> object -> wanted.test(ConfigurationResult.of(context, object)))
                .orElse(_ -> true);
        String part = CaseFolding.fold(arguments.text("SearchText").orElse(""));
        boolean defaultOnly = arguments.isOn("DefaultOnly");
        return filter.and(object -> CaseFolding.fold(object.name()).contains(part))
                .and(object -> !defaultOnly || object.name().startsWith("Default "));
    }

    private static boolean has(
            CmdletContext context, ConfigurationObject object, String property, CmdletArguments arguments) {
        List<String> wanted = arguments.texts(property);
        if (property.equals(ConfigurationObject.CONTAINER) && wanted.equals(List.of("\\"))) {
            return object.containedIn().isEmpty();
        }
        Value shown = ConfigurationResult.of(context, object)
                .member(property(property))
                .orElseThrow();
        return ListValue.itemsOf(shown).stream()
                .flatMap(GetConfiguration::names)
                .anyMatch(name -> wanted.stream().anyMatch(text -> CaseFolding.equal(text, name)));
    }

    /** By what a value can be asked for: an object by its name as well. */
    private static Stream<String> names(Value value) {
        return value instanceof IdentityValue reference
                ? Stream.of(
                        reference.text(),
                        reference.name(),
                        reference.distinguishedName().toString())
                : Stream.of(value.text());
    }

    private List<ConfigurationObject> settings(CmdletContext context, CmdletArguments arguments) {
        StoredObjects objects = new StoredObjects(noun, context);
        return switch (noun.binding()) {
            case ORGANIZATION -> {
                ConfigurationObject only = objects.settings(Optional.empty());
                boolean asked = arguments
                        .text("Identity")
                        .filter(identity -> !isOrganization(context, only, identity))
                        .isEmpty();
                if (!asked) {
                    throw context.lookup().notFound(arguments.requiredText("Identity"));
                }
                yield Stream.of(only).filter(context::canRead).toList();
            }
            case SERVER, MAILBOX, CONFIGURATION ->
                owners(context, arguments)
                        .map(owner -> objects.settings(Optional.of(owner)))
                        .toList();
        };
    }

    private boolean isOrganization(CmdletContext context, ConfigurationObject only, String identity) {
        String text = identity.strip();
        return text.isEmpty()
                || text.equalsIgnoreCase(context.organization().settings().name())
                || text.equalsIgnoreCase(only.name())
                || text.equalsIgnoreCase(only.id().toString())
                || text.equalsIgnoreCase(noun.noun())
                || new WildcardPattern(text).matches(only.name());
    }

    /** The servers or mailboxes asked for: those that are named, else those that the declaration means, else all. */
    private Stream<? extends DirectoryObject> owners(CmdletContext context, CmdletArguments given) {
        CmdletArguments arguments = given.value("Identity")
                .filter(ResultObject.class::isInstance)
                .map(ResultObject.class::cast)
                .filter(result -> result.typeName().equals(noun.noun()))
                .map(result -> given.with("Identity", new Text(result.text())))
                .orElse(given);
        Optional<Value> identity = arguments.value("Identity");
        List<DirectoryObject> touched = declared(context, arguments).stream()
                .filter(
                        noun.binding() == ConfigurationNoun.Binding.SERVER
                                ? ExchangeServer.class::isInstance
                                : Recipient.class::isInstance)
                .toList();
        if (!touched.isEmpty()) {
            for (DirectoryObject owner : touched) {
                if (owner instanceof Recipient recipient
                        && !noun.isOf(recipient.type().isMailbox())) {
                    throw context.lookup().notFound(recipient.name());
                }
            }
            return touched.stream();
        }
        return noun.binding() == ConfigurationNoun.Binding.SERVER
                ? context.lookup().matching(ExchangeServer.class, identity).stream()
                : context.lookup().matching(Recipient.class, identity).stream()
                        .filter(recipient -> noun.isOf(recipient.type().isMailbox()));
    }

    private List<DirectoryObject> declared(CmdletContext context, CmdletArguments arguments) {
        DeclaredPlan plan = new DeclaredPlan(definition(), context, arguments);
        plan.touched();
        return plan.owners(true);
    }

    private List<ConfigurationObject> named(CmdletContext context, CmdletArguments arguments) {
        StoredObjects objects = new StoredObjects(noun, context);
        Optional<Value> identity = arguments.value("Identity");
        Optional<ObjectId> owner = owner(context, arguments, identity);
        if (identity.isEmpty() || identity.get().text().isBlank()) {
            return objects.sorted(objects.beside(owner));
        }
        Value value = identity.get();
        Optional<ConfigurationObject> whole =
                noun.ownerNoun().flatMap(of -> context.lookup().configuration(of, value, Optional.empty()));
        if (whole.isPresent()) {
            return objects.sorted(objects.beside(whole.map(DirectoryObject::id)));
        }
        Optional<ConfigurationObject> exact = objects.find(value, owner);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String text = value.text();
        if (!(value instanceof Text) || !WildcardPattern.isWildcard(text)) {
            throw context.lookup().notFound(text);
        }
        return objects.sorted(objects.beside(owner).filter(matching(context, text)));
    }

    /** What the objects belong to, where one server or mailbox is meant. */
    private Optional<ObjectId> owner(CmdletContext context, CmdletArguments arguments, Optional<Value> identity) {
        return switch (noun.binding()) {
            case ORGANIZATION -> Optional.empty();
            case CONFIGURATION -> {
                declared(context, arguments); // a server that is asked has to be there, although it says nothing else
                yield Optional.empty();
            }
            case SERVER ->
                arguments
                        .value("Server")
                        .map(server -> context.lookup()
                                .one(ExchangeServer.class, server)
                                .id())
                        .or(() -> identity.isPresent() ? Optional.empty() : ofDeclaration(context, arguments));
            case MAILBOX ->
                arguments.has("Mailbox")
                                || identity.filter(StoredChange::isQualified).isEmpty()
                        ? ofDeclaration(context, arguments)
                        : Optional.empty();
        };
    }

    private Optional<ObjectId> ofDeclaration(CmdletContext context, CmdletArguments arguments) {
        return declared(context, arguments).stream()
                .filter(object -> object instanceof ExchangeServer || object instanceof Recipient)
                .map(DirectoryObject::id)
                .findFirst();
    }

    private static Predicate<ConfigurationObject> matching(CmdletContext context, String text) {
        String start = withoutRoot(text);
        WildcardPattern pattern = new WildcardPattern(start);
        return start.indexOf('\\') >= 0
                ? object -> pattern.matches(withoutRoot(context.text(object.id())))
                : object -> pattern.matches(object.name());
    }

    private static String withoutRoot(String path) {
        return path.startsWith("\\") ? path.substring(1) : path;
    }
}
