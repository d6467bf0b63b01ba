package dev.reeve.language.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** SH-26 to SH-31: names, positions, sets, conversions. */
class BinderTest {

    private static final Membership OPTIONAL = new Membership(false, OptionalInt.empty());
    private static final ParameterType ANY = new ParameterType.AnyType();
    private static final ParameterType TEXT = new ParameterType.TextType();

    private static Parameter of(
            String name, ParameterType type, boolean multi, Map<String, Membership> sets, boolean piped) {
        return new Parameter(name, List.of(), type, multi, sets, piped, false);
    }

    private static Membership mandatory(int position) {
        return new Membership(true, position < 0 ? OptionalInt.empty() : OptionalInt.of(position));
    }

    /** New-ManagementRole: a derived role has a parent, an unscoped one a switch. */
    private static final Signature NEW_ROLE = new Signature(
            "New-ManagementRole",
            List.of(
                    of("Name", TEXT, false, Map.of(Parameter.ALL_SETS, mandatory(0)), false),
                    of("Parent", ANY, false, Map.of("Derived", mandatory(-1)), true),
                    of(
                            "UnScopedTopLevel",
                            new ParameterType.SwitchType(),
                            false,
                            Map.of("Unscoped", mandatory(-1)),
                            false),
                    of("Description", TEXT, false, Map.of(Parameter.ALL_SETS, OPTIONAL), false),
                    of("EnabledCmdlets", TEXT, true, Map.of("Derived", OPTIONAL), false),
                    of(
                            "RoleType",
                            new ParameterType.EnumerationType(
                                    "RoleType", List.of("Custom", "MailRecipients", "MailTips")),
                            false,
                            Map.of(Parameter.ALL_SETS, OPTIONAL),
                            false)),
            List.of("Derived", "Unscoped"),
            true,
            false);

    private static List<Given> given(Object... items) {
        List<Given> given = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof String text && text.startsWith("-")) {
                given.add(new Given.Named(text.substring(1), Optional.empty()));
            } else {
                given.add(Given.Item.of(item instanceof Value value ? value : new Text(item.toString())));
            }
        }
        return given;
    }

    private static Arguments bind(Object... items) {
        return Binder.bind(NEW_ROLE, given(items), false, ZoneOffset.UTC, _ -> Optional.empty())
                .arguments();
    }

    private static String code(Object... items) {
        return catchThrowableOfType(CommandError.class, () -> bind(items))
                .errorRecord()
                .code();
    }

    @Test
    void positionsAndNamesInAnyOrder() {
        Arguments arguments = bind("-Parent", "P", "N", "-desc", "d");
        assertThat(arguments.names()).containsExactlyInAnyOrder("Name", "Parent", "Description");
        assertThat(arguments.parameterSet()).isEqualTo("Derived");
    }

    @Test
    void theSwitchDecidesTheSet() {
        assertThat(bind("N", "-UnScopedTopLevel").parameterSet()).isEqualTo("Unscoped");
    }

    @Test
    void parametersOfTwoSetsCannotBeResolved() {
        // CMD-2
        assertThat(code("N", "-Parent", "P", "-UnScopedTopLevel")).isEqualTo("AmbiguousParameterSet");
    }

    @Test
    void neitherSetComplete() {
        // NMR-3
        assertThat(code("N")).isEqualTo("MissingMandatoryParameter");
    }

    @Test
    void unknownAmbiguousTwiceSurplus() {
        assertThat(code("-Nope", "x")).isEqualTo("ParameterNotFound");
        assertThat(code("-E", "x")).isEqualTo("AmbiguousParameter");
        assertThat(code("-Name", "a", "-nam", "b")).isEqualTo("ParameterAlreadyBound");
        assertThat(code("a", "b", "-Parent", "p")).isEqualTo("PositionalParameterNotFound");
        assertThat(code("a", "-Parent")).isEqualTo("MissingArgument");
    }

    @Test
    void enumerationsByNameAnyCaseOrUniqueBeginning() {
        assertThat(bind("N", "-Parent", "P", "-RoleType", "mailrecipients").get("RoleType"))
                .contains(new Text("MailRecipients"));
        assertThat(bind("N", "-Parent", "P", "-RoleType", "cus").get("RoleType"))
                .contains(new Text("Custom"));
        CommandError error =
                catchThrowableOfType(CommandError.class, () -> bind("N", "-Parent", "P", "-RoleType", "Mail"));
        assertThat(error.errorRecord().code()).isEqualTo("CannotConvertArgument");
        assertThat(error.errorRecord().message()).contains("Custom, MailRecipients, MailTips");
    }

    @Test
    void oneValueIsAListOfOne() {
        // SH-31
        assertThat(bind("N", "-Parent", "P", "-EnabledCmdlets", "a").get("EnabledCmdlets"))
                .contains(ListValue.ofTexts(List.of("a")));
    }

    @Test
    void nullIsPresent() {
        assertThat(bind("N", "-Parent", "P", "-Description", NullValue.NULL).get("Description"))
                .contains(NullValue.NULL);
        assertThat(bind("N", "-Parent", "P", "-Description", NullValue.NOTHING).get("Description"))
                .contains(NullValue.NULL);
        assertThat(code("N", "-Parent", NullValue.NULL)).isEqualTo("InvalidArgumentType");
    }

    @Test
    void switchesTakeAnAttachedValue() {
        List<Given> off = given("N", "-Parent", "P");
        off.add(new Given.Named("Verbose", Optional.of(Given.Item.of(Bool.FALSE))));
        assertThat(Binder.bind(NEW_ROLE, off, false, ZoneOffset.UTC, _ -> Optional.empty())
                        .common("Verbose"))
                .contains(Bool.FALSE);
    }

    @Test
    void thePipelineGivesTheMandatoryParent() {
        // SH-29
        Binding binding = Binder.bind(NEW_ROLE, given("N"), true, ZoneOffset.UTC, _ -> Optional.empty());
        Arguments arguments = binding.withInput(new Text("Mail Recipients"), (block, _) -> block);
        assertThat(arguments.get("Parent")).contains(new Text("Mail Recipients"));
    }

    @Test
    void ofACustomObjectAnIdentityTakesAProperty() {
        Binding binding = Binder.bind(NEW_ROLE, given("N"), true, ZoneOffset.UTC, _ -> Optional.empty());
        Value row = new PropertyBag().put("Other", "x").put("Identity", "Mail Recipients");
        assertThat(binding.withInput(row, (block, _) -> block).get("Parent")).contains(new Text("Mail Recipients"));
        CommandError error = catchThrowableOfType(
                CommandError.class, () -> binding.withInput(new PropertyBag().put("Other", "x"), (block, _) -> block));
        assertThat(error.errorRecord().code()).isEqualTo("InputObjectNotBound");
    }

    @Test
    void syntaxHasALineForEachSet() {
        assertThat(SignatureText.syntax(NEW_ROLE))
                .containsExactly(
                        "New-ManagementRole [-Name] <string> -Parent <Object> [-Description <string>] [-EnabledCmdlets"
                                + " <string[]>] [-RoleType <RoleType>] [<CommonParameters>]",
                        "New-ManagementRole [-Name] <string> -UnScopedTopLevel [-Description <string>] [-RoleType"
                                + " <RoleType>] [<CommonParameters>]");
    }
}
