package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.OrganizationalUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code Get-OrganizationalUnit}: the tree, a branch of it, or what a text is part of the name of. */
public final class GetOrganizationalUnit implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-OrganizationalUnit";
    }

    @Override
    public String synopsis() {
        return "Lists organizational units, and containers where asked for.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("IncludeContainers"),
                Declared.flag("SingleNodeOnly"),
                Declared.any("ResultSize"),
                Declared.text("SearchText"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<OrganizationalUnit> identity =
                arguments.value("Identity").map(value -> context.lookup().unit(value));
        if (identity.isPresent() && !arguments.isOn("SingleNodeOnly")) {
            return Stream.of(show(context, identity.get()));
        }
        Predicate<OrganizationalUnit> wanted = unit -> unit.kind() == OrganizationalUnit.Kind.UNIT
                || (arguments.isOn("IncludeContainers") && unit.kind() == OrganizationalUnit.Kind.CONTAINER);
        Optional<String> text = arguments.text("SearchText").map(CaseFolding::fold);
        // A tree reads best parents first, so by path and not by name.
        List<OrganizationalUnit> found = context.readable(OrganizationalUnit.class)
                .filter(wanted)
                .filter(unit -> identity.isEmpty() || unit.parent().equals(identity.map(OrganizationalUnit::id)))
                .filter(unit -> text.isEmpty() || CaseFolding.fold(unit.name()).contains(text.get()))
                .sorted(Comparator.comparing(
                        unit -> context.organization().tree().canonicalName(unit), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return ResultSize.cut(context, arguments, found).stream().map(unit -> show(context, unit));
    }

    /** A unit as the cmdlets of units show it. */
    public static ResultObject show(CmdletContext context, OrganizationalUnit unit) {
        String type = switch (unit.kind()) {
            case DOMAIN -> "Domain";
            case UNIT -> "OrganizationalUnit";
            case CONTAINER -> "Container";
        };
        boolean hasChildren = context.organization()
                .indexed(IndexKey.of(IndexKey.Kind.CONTAINER, unit.id()))
                .anyMatch(OrganizationalUnit.class::isInstance);
        ResultObject.Builder builder = ResultObject.of("OrganizationalUnit", context.identity(unit))
                .put("CanonicalName", context.organization().tree().canonicalName(unit))
                .put("Type", type)
                .put("HasChildren", hasChildren)
                .put("Parent", Values.reference(context.organization(), unit.parent()));
        SchemaClass schemaClass = switch (unit.kind()) {
            case DOMAIN -> SchemaClass.DOMAIN;
            case UNIT -> SchemaClass.UNIT;
            case CONTAINER -> SchemaClass.CONTAINER;
        };
        return BaseProperties.presented(builder, context.organization(), unit, schemaClass, context.server())
                .build();
    }
}
