package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the language binds: the documented cmdlet, reduced to what the caller may use [GATE-2] [GATE-6], with the types of
 * the cmdlet that runs it.
 */
final class Signatures {

    private static final Set<String> CONFIRMING =
            Set.of("clear", "disable", "dismount", "move", "remove", "stop", "suspend", "uninstall"); // CMD-4

    private Signatures() {}

    /** The signature for a caller with these rights; {@code cmdlet} is empty for one that is not built. */
    static Signature of(CmdletDefinition definition, CommandRights rights, Optional<Cmdlet> cmdlet) {
        Map<String, Declared> declared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        cmdlet.ifPresent(built -> built.parameters().forEach(each -> declared.put(each.name(), each)));
        List<String> sets = definition.sets().stream()
                .filter(set -> rights.sets().stream().anyMatch(usable -> CaseFolding.equal(usable, set)))
                .toList();
        List<Parameter> parameters = definition.parameters().stream()
                .filter(parameter -> rights.parameters().contains(parameter.name()))
                .map(parameter -> parameter(parameter, Optional.ofNullable(declared.get(parameter.name())), sets))
                .filter(parameter -> !parameter.sets().isEmpty())
                .toList();
        return new Signature(definition.name(), parameters, sets, changesState(definition), confirms(definition));
    }

    /** Whether the cmdlet changes state, which is why it knows {@code -WhatIf}. */
    static boolean changesState(CmdletDefinition definition) {
        return definition.parameter("WhatIf").isPresent();
    }

    private static boolean confirms(CmdletDefinition definition) {
        String verb =
                definition.name().substring(0, Math.max(0, definition.name().indexOf('-')));
        return changesState(definition) && CONFIRMING.contains(CaseFolding.fold(verb));
    }

    private static Parameter parameter(CmdletParameter documented, Optional<Declared> declared, List<String> sets) {
        Map<String, Parameter.Membership> members = documented.sets().entrySet().stream()
                .filter(entry -> entry.getKey().equals(CmdletParameter.ALL_SETS) || sets.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().equals(CmdletParameter.ALL_SETS) ? Parameter.ALL_SETS : entry.getKey(),
                        entry -> new Parameter.Membership(
                                entry.getValue().mandatory(), entry.getValue().position())));
        return new Parameter(
                documented.name(),
                documented.aliases(),
                declared.map(Declared::type).orElseGet(() -> type(documented)),
                declared.map(Declared::multiValued).orElse(false),
                members,
                documented.fromPipeline(),
                documented.fromPipeline());
    }

    // A switch takes no value even where no cmdlet of ours runs it, else the next argument would be swallowed.
    private static ParameterType type(CmdletParameter documented) {
        return switch (documented.type()) {
            case "SwitchParameter" -> new ParameterType.SwitchType();
            // A list, or members of an enumeration together.
            case "MultiValuedProperty", "AllowedServices" -> new ParameterType.ObjectType();
            default -> documented.type().endsWith("[]") ? new ParameterType.ObjectType() : new ParameterType.AnyType();
        };
    }
}
