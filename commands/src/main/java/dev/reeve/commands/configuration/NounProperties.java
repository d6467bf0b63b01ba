package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The properties of a noun's objects, taken from the parameters of the cmdlets that make and change them. */
final class NounProperties {

    private static final Map<String, NounProperties> ALL = new ConcurrentHashMap<>();

    /** Parameters that say which object, or how to go about it. */
    private static final Set<String> NO_PROPERTIES = Set.of(
            "AlwaysDeleteOutlookRulesBlob",
            "Confirm",
            "DomainController",
            "Force",
            "ForceUpgrade",
            "Identity",
            "IgnoreDefaultScope",
            "Name",
            "WhatIf");

    /** Parameters that make something happen, which does not happen here. */
    private static final Set<String> ACTIONS = Set.of(
            "ApplyMandatoryProperties",
            "CleanUpInvalidAlternateServiceAccountCredentials",
            "ClearPreviousCertificate",
            "Credential",
            "FromMessageId",
            "Instance",
            "LegacyManagedFolder",
            "LocalizeDefaultFolderName",
            "ManagedFolderToUpgrade",
            "Organization",
            "Original",
            "PublishCertificate",
            "PublishFederationCertificate",
            "Recovery",
            "RefreshAuthMetadata",
            "RefreshMetadata",
            "RefreshServerCertificates",
            "RemoveAlternateServiceAccountCredentials",
            "SkipImmediateCertificateDeployment",
            "SkipNamespaceProviderProvisioning",
            "UpgradeFromE14",
            "UseDefaultAttributes",
            "UseLegacyProvisioningService",
            "ValidateOnly");

    private static final Set<String> LISTS = Set.of(
            "MultiValuedProperty",
            "ApprovedApplicationCollection",
            "ProxyAddressCollection",
            "ProxyAddressTemplateCollection");

    private final SequencedMap<String, StoredProperty> properties;
    private final Map<String, List<PropertyValue>> defaults;

    private NounProperties(ConfigurationNoun noun) {
        SequencedMap<String, StoredProperty> found = new LinkedHashMap<>();
        Stream.of("Set", "New", "Add")
                .flatMap(verb -> BuiltInCatalogue.instance().find(verb + "-" + noun.noun()).stream())
                .flatMap(definition -> definition.parameters().stream())
                .flatMap(parameter -> of(noun, parameter).stream())
                .forEach(property -> found.putIfAbsent(property.name(), property));
        Stream.of(noun.defaultProperty(), noun.switchProperty(), noun.priorityProperty())
                .flatMap(Optional::stream)
                .forEach(name -> found.putIfAbsent(name, extra(noun, name)));
        noun.membersProperty()
                .ifPresent(name -> found.put(name, new StoredProperty(name, name, new StoredType.Flag(false), true)));
        this.properties = Collections.unmodifiableSequencedMap(found);
        Map<String, List<PropertyValue>> values = new LinkedHashMap<>();
        noun.defaults()
                .forEach((name, text) -> Optional.ofNullable(found.get(name))
                        .flatMap(property -> property.ofDefault(text))
                        .ifPresent(value -> values.put(name, List.of(value))));
        this.defaults = Map.copyOf(values);
    }

    private static StoredProperty extra(ConfigurationNoun noun, String name) {
        StoredType type = noun.priorityProperty().filter(name::equals).isPresent()
                ? new StoredType.Whole(0, Integer.MAX_VALUE)
                : isState(name) ? new StoredType.Flag(true) : new StoredType.Flag(false);
        return new StoredProperty(name, name, type, false);
    }

    /** Whether a property says Enabled or Disabled instead of true or false. */
    static boolean isState(String property) {
        return property.equals("State") || property.equals("Status");
    }

    /** The properties of a noun's objects. */
    static NounProperties of(ConfigurationNoun noun) {
        return ALL.computeIfAbsent(noun.noun(), _ -> new NounProperties(noun));
    }

    /** All of them by name, in the order in which they are shown. */
    SequencedMap<String, StoredProperty> all() {
        return properties;
    }

    /** What a property of an object holds: what it was set to, else what is the case where nothing was said. */
    List<PropertyValue> values(ConfigurationObject object, String property) {
        return object.isSet(property) ? object.values(property) : defaults.getOrDefault(property, List.of());
    }

    /** The property that a parameter sets, if it sets one. */
    static Optional<StoredProperty> of(ConfigurationNoun noun, CmdletParameter parameter) {
        String name = parameter.name();
        if (NO_PROPERTIES.contains(name) || isLeftOut(noun, parameter) || isOwner(noun, name)) {
            return Optional.empty();
        }
        String documented = parameter.type();
        boolean several = LISTS.contains(documented) || documented.endsWith("[]");
        String element = documented.endsWith("[]")
                ? documented.substring(0, documented.length() - 2)
                : LISTS.contains(documented) ? "String" : documented;
        String property = noun.property(name);
        StoredType type = StoredType.of(name, element);
        boolean asState = type instanceof StoredType.Flag && isState(property);
        return Optional.of(new StoredProperty(name, property, asState ? new StoredType.Flag(true) : type, several));
    }

    private static boolean isLeftOut(ConfigurationNoun noun, CmdletParameter parameter) {
        return ACTIONS.contains(parameter.name())
                || noun.isWithout(parameter.name())
                || parameter.type().equals("Byte[]")
                || parameter.type().equals("Stream");
    }

    /** Whether the parameter says what the object belongs to. */
    static boolean isOwner(ConfigurationNoun noun, String parameter) {
        return switch (noun.binding()) {
            case ORGANIZATION -> false;
            case CONFIGURATION -> noun.ownerNoun().filter(parameter::equals).isPresent();
            case SERVER -> parameter.equals("Server");
            case MAILBOX -> parameter.equals("Mailbox");
        };
    }

    /** The declarations of a cmdlet that changes something: all parameters except those that make something happen. */
    static List<Declared> declared(ConfigurationNoun noun, CmdletDefinition definition) {
        return definition.parameters().stream()
                .filter(parameter -> !isLeftOut(noun, parameter))
                .map(parameter -> declared(noun, parameter))
                .toList();
    }

    private static Declared declared(ConfigurationNoun noun, CmdletParameter parameter) {
        boolean isSwitch = parameter.type().equals("SwitchParameter");
        return of(noun, parameter)
                .map(property -> property.declared(isSwitch))
                .orElseGet(() -> isSwitch
                        ? Declared.flag(parameter.name())
                        : parameter.name().equals("Name")
                                ? Declared.text("Name", StoredChange.LONGEST_NAME)
                                : Declared.identity(parameter.name()));
    }
}
