package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What permissions › admin roles offers each kind of person, against what the engine answers when it is asked whether that
 * person may. What each thing stands for is written down here once more, from the specification [WEB-2].
 */
class AdminRolesPersonasTest {

    private static final String GROUP = "Vancouver Admins";

    @RegisterExtension
    static final Center CENTER = new Center();

    @BeforeAll
    static void scene() {
        AdminRoles.scene(CENTER);
        Client administrator = CENTER.client(Center.ADMINISTRATOR);
        AdminRoles.readers(CENTER);
        administrator.run("Set-RoleGroup", Map.of("Identity", GROUP, "ManagedBy", Map.of("Add", List.of("Christine"))));
        // Somebody who may describe role groups and nothing else of them.
        administrator.run("New-ManagementRole", Map.of("Name", "Describe Groups", "Parent", "Role Management"));
        administrator.run("Get-ManagementRoleEntry", Map.of("Identity", "Describe Groups\\*")).stream()
                .map(entry -> entry.path("Name").asString())
                .filter(name -> !List.of("Get-RoleGroup", "Set-RoleGroup").contains(name))
                .forEach(name -> administrator.run(
                        "Remove-ManagementRoleEntry",
                        Map.of("Identity", "Describe Groups\\" + name, "Confirm", false)));
        administrator.run(
                "Set-ManagementRoleEntry",
                Map.of("Identity", "Describe Groups\\Set-RoleGroup", "Parameters", List.of("Identity", "Description")));
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Describers", "Roles", List.of("Describe Groups"), "Members", List.of("Jennifer")));
        for (String user : List.of("Christine", "Jennifer", "Terry")) {
            CENTER.password(user);
        }
    }

    private record Engine(Client asker, String user) {

        boolean may(String cmdlet, String... parameters) {
            return asker.isAllowed(user, cmdlet, List.of(parameters), "rolegroup", GROUP);
        }

        boolean mayRead(String cmdlet) {
            return asker.may(user, cmdlet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Administrator", "Fred", "Martin", "Christine", "Jennifer", "Terry"})
    @DisplayName(
            "WEB-1, WEB-2, WEB-3: tab, buttons and fields are there exactly where the engine grants what is behind them")
    void offered(String person) {
        Engine engine = new Engine(CENTER.client(Center.ADMINISTRATOR), person);
        ListPage roles = new ListPage(CENTER.page(person, "admin-roles"), "admin roles");
        if (!engine.may("Get-RoleGroup", "Identity")) {
            assertThat(roles.page().getByRole(AriaRole.HEADING)).containsText("403");
            return;
        }
        roles.select(GROUP);
        roles.page().waitForLoadState(LoadState.NETWORKIDLE);

        Map<String, Boolean> wanted = new LinkedHashMap<>();
        wanted.put("new", engine.mayRead("New-RoleGroup") && engine.mayRead("Get-ManagementRole"));
        wanted.put(
                "edit",
                engine.may("Set-RoleGroup", "Identity", "Description")
                        || engine.may("Update-RoleGroupMember", "Members"));
        wanted.put("delete", engine.may("Remove-RoleGroup", "Identity"));
        Map<String, Boolean> found = new LinkedHashMap<>();
        wanted.keySet().forEach(action -> found.put(action, isOffered(roles.action(action))));
        assertThat(found).isEqualTo(wanted);

        if (wanted.getOrDefault("edit", false)) {
            fields(engine, roles);
        }
    }

    private static boolean isOffered(Locator control) {
        return control.count() == 1 && control.isEnabled();
    }

    private static void fields(Engine engine, ListPage roles) {
        roles.edit(GROUP);
        Map<String, BooleanSupplier> wanted = new LinkedHashMap<>();
        wanted.put("Name", () -> engine.may("Set-RoleGroup", "Identity", "Name"));
        wanted.put("Description", () -> engine.may("Set-RoleGroup", "Identity", "Description"));
        wanted.put(
                "Add members",
                () -> engine.may("Update-RoleGroupMember", "Identity", "Members")
                        && engine.may("Get-RoleGroupMember", "Identity"));
        wanted.put("Add managed by", () -> engine.may("Set-RoleGroup", "Identity", "ManagedBy"));
        wanted.put("Add roles", () -> engine.mayRead("New-ManagementRoleAssignment"));
        wanted.put("Remove Mail Recipients", () -> engine.mayRead("Remove-ManagementRoleAssignment"));
        wanted.put("Custom write scope", () -> engine.mayRead("Set-ManagementRoleAssignment"));
        Map<String, Boolean> granted = new LinkedHashMap<>();
        Map<String, Boolean> found = new LinkedHashMap<>();
        wanted.forEach((label, isGranted) -> {
            granted.put(label, isGranted.getAsBoolean());
            found.put(label, roles.field(label).count() == 1);
        });
        assertThat(found).isEqualTo(granted);
    }
}
