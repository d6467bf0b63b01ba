package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.declared.DeclaredPlan;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A cmdlet that makes, changes or removes stored configuration. What it touches is what is declared of it; the object
 * itself is decided by what it belongs to [CFG-1] [SRV-2].
 */
abstract class StoredChange implements ChangeCmdlet {

    /** The most characters of a name. */
    static final int LONGEST_NAME = 64;

    private final String verb;
    private final ConfigurationNoun noun;

    StoredChange(String verb, ConfigurationNoun noun) {
        this.verb = verb;
        this.noun = noun;
    }

    @Override
    public final String name() {
        return verb + "-" + noun.noun();
    }

    @Override
    public final List<Declared> parameters() {
        return NounProperties.declared(noun, definition());
    }

    final ConfigurationNoun noun() {
        return noun;
    }

    final CmdletDefinition definition() {
        return BuiltInCatalogue.instance().find(name()).orElseThrow();
    }

    /** A plan of what is touched, and the object that the command is about. */
    record Located(PlanBuilder plan, ConfigurationObject object) {}

    /** A plan of what is touched, and what a new object will belong to. */
    record Placed(PlanBuilder plan, Optional<DirectoryObject> owner) {}

    /** What a new object belongs to: what the declaration says is touched. */
    final Placed place(CmdletContext context, CmdletArguments arguments) {
        DeclaredPlan declared = new DeclaredPlan(definition(), context, arguments);
        PlanBuilder plan = declared.touched();
        return new Placed(plan, owner(context, arguments, declared));
    }

    /**
     * The object that the command is about.
     *
     * @throws ReeveException where it names none
     */
    final Located locate(CmdletContext context, CmdletArguments given) {
        StoredObjects objects = new StoredObjects(noun, context);
        if (noun.single()) {
            CmdletArguments arguments = bySettings(given);
            checkOrganization(context, arguments);
            Placed placed = place(context, arguments);
            return new Located(placed.plan(), objects.settings(placed.owner()));
        }
        boolean byIdentity = !isOfOrganization()
                && !given.has(ownerParameter())
                && CmdletTargets.of(name()).orElseThrow().targets().stream()
                        .anyMatch(target ->
                                target.from().filter("Identity"::equals).isPresent());
        if (byIdentity) {
            ConfigurationObject object = named(context, objects, given, ownByDefault(context, given));
            // Scopes decide about what it belongs to, however it was named.
            Text path = new Text(object.owner().orElseThrow() + "\\" + noun.noun());
            Placed placed = place(context, given.with("Identity", path));
            return new Located(placed.plan(), checked(context, object, placed));
        }
        Placed placed = place(context, given);
        ConfigurationObject object =
                named(context, objects, given, placed.owner().map(DirectoryObject::id));
        return new Located(placed.plan(), checked(context, object, placed));
    }

    /** A rule without a mailbox before its name is the caller's own. */
    private Optional<ObjectId> ownByDefault(CmdletContext context, CmdletArguments arguments) {
        boolean qualified = noun.binding() != ConfigurationNoun.Binding.MAILBOX
                || arguments.value("Identity").filter(StoredChange::isQualified).isPresent();
        return qualified ? Optional.empty() : context.callerObject().map(Recipient::id);
    }

    static boolean isQualified(Value identity) {
        return identity.text().indexOf('\\') > 0
                || !(identity instanceof Text)
                || ObjectId.find(identity.text().strip()).isPresent();
    }

    private ConfigurationObject named(
            CmdletContext context, StoredObjects objects, CmdletArguments arguments, Optional<ObjectId> owner) {
        if (!definition().parameter("Identity").isPresent()) {
            return noun.fixedName()
                    .flatMap(name -> objects.find(new Text(name), owner))
                    .orElseThrow(() -> context.lookup().notFound(noun.noun()));
        }
        Value identity = arguments.required("Identity");
        return objects.find(identity, owner).orElseThrow(() -> context.lookup().notFound(identity.text()));
    }

    private ConfigurationObject checked(CmdletContext context, ConfigurationObject object, Placed placed) {
        if (!isOfOrganization() && !object.owner().equals(placed.owner().map(DirectoryObject::id))) {
            throw context.lookup().notFound(object.name());
        }
        return object;
    }

    /** Settings that came out of their {@code Get-} stand for what they belong to. */
    private CmdletArguments bySettings(CmdletArguments arguments) {
        return arguments
                .value("Identity")
                .filter(ResultObject.class::isInstance)
                .map(ResultObject.class::cast)
                .filter(result -> result.typeName().equals(noun.noun()))
                .map(result -> arguments.with("Identity", new Text(result.text())))
                .orElse(arguments);
    }

    /** The identity of the organization's own settings may only be the organization's. */
    private void checkOrganization(CmdletContext context, CmdletArguments arguments) {
        if (noun.binding() == ConfigurationNoun.Binding.ORGANIZATION) {
            arguments.text("Identity").map(String::strip).ifPresent(identity -> {
                boolean own = identity.isEmpty()
                        || identity.equalsIgnoreCase(
                                context.organization().settings().name())
                        || noun.fixedName().filter(identity::equalsIgnoreCase).isPresent()
                        || identity.equalsIgnoreCase(noun.noun());
                if (!own) {
                    throw context.lookup().notFound(identity);
                }
            });
        }
    }

    /** Whether scopes see its objects as the organization's, be it because what they belong to is. */
    private boolean isOfOrganization() {
        return switch (noun.binding()) {
            case ORGANIZATION, CONFIGURATION -> true;
            case SERVER, MAILBOX -> false;
        };
    }

    private String ownerParameter() {
        return noun.binding() == ConfigurationNoun.Binding.MAILBOX ? "Mailbox" : "Server";
    }

    private Optional<DirectoryObject> owner(CmdletContext context, CmdletArguments arguments, DeclaredPlan declared) {
        return switch (noun.binding()) {
            case ORGANIZATION -> Optional.empty();
            case CONFIGURATION ->
                arguments
                        .value(noun.ownerNoun().orElseThrow())
                        .map(identity -> context.lookup()
                                .configuration(noun.ownerNoun().orElseThrow(), identity, Optional.empty())
                                .orElseThrow(() -> context.lookup().notFound(identity.text())));
            case SERVER -> Optional.of(owner(context, declared, ExchangeServer.class));
            case MAILBOX -> Optional.of(owner(context, declared, Recipient.class));
        };
    }

    private DirectoryObject owner(CmdletContext context, DeclaredPlan declared, Class<? extends DirectoryObject> type) {
        DirectoryObject owner = declared.owners(false).stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> context.lookup().notFound(noun.noun()));
        if (owner instanceof Recipient recipient && !noun.isOf(recipient.type().isMailbox())) {
            throw context.lookup().notFound(recipient.name());
        }
        return owner;
    }

    /** The object with everything that the arguments say of its properties. */
    final ConfigurationObject edited(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ConfigurationObject object) {
        NounProperties properties = NounProperties.of(noun);
        ConfigurationObject edited = object;
        for (CmdletParameter parameter : definition().parameters()) {
            Optional<StoredProperty> property = NounProperties.of(noun, parameter);
            if (property.isEmpty() || !arguments.has(parameter.name())) {
                continue;
            }
            boolean mandatory = parameter
                    .membership(arguments.parameterSet())
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent();
            String name = property.get().name();
            Optional<List<PropertyValue>> values =
                    property.get().edited(properties.values(edited, name), context, arguments, plan, mandatory);
            if (values.isPresent() && !values.get().equals(properties.values(edited, name))) {
                edited = edited.with(name, values.get());
            }
        }
        return edited;
    }

    /** Refuses a name that can't be one. Whether another object has it, the invariants say. */
    static void checkName(PlanBuilder plan, String name) {
        if (name.length() > LONGEST_NAME) {
            plan.refuse(
                    ErrorCode.NameTooLong,
                    "The name '" + name + "' has " + name.length() + " characters. Names have at most " + LONGEST_NAME
                            + ".",
                    name);
        }
        if (name.isBlank() || name.indexOf('\\') >= 0) {
            plan.refuse(
                    ErrorCode.InvalidName,
                    "'" + name + "' can't be a name: it must not be empty nor hold a backslash.",
                    name);
        }
    }
}
