package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.recipients;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sets of recipients follow changes, whether or not they had been asked for before. */
class RecipientSetsTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient ann = org.mailbox("Ann", sales, with(RecipientProperties.CITY, "Oslo"));
    private final Recipient bob = org.mailbox("Bob", with(RecipientProperties.CITY, "Rome"));
    private final ManagementScope scope = org.recipientScope("Scope", "City -eq 'Oslo'");
    private final ManagementScope vip = org.exclusiveRecipientScope("VIP", "City -eq 'Rome'");
    private final Set<String> others = new TreeSet<>();
    private CompiledOrganization compiled = compile();

    private CompiledOrganization compile() {
        IntStream.range(10, 40)
                .forEach(i -> others.add(org.distributionGroup("Group " + i).name()));
        return org.authorizer().compiled(org.organization());
    }

    private void after(DirectoryObject changed) {
        compiled = compiled.at(compiled.organization().apply(Change.put(changed)));
    }

    private void without(ObjectId id) {
        compiled = compiled.at(compiled.organization().apply(Change.remove(id)));
    }

    /** The names in a set, but for those of the groups that are there to be many. */
    private Set<String> names(NumberSet set) {
        Set<String> names = new TreeSet<>();
        for (int number = set.next(0); number >= 0; number = set.next(number + 1)) {
            names.add(compiled.recipient(number).orElseThrow().name());
        }
        names.removeAll(others);
        return names;
    }

    private Set<String> inScope() {
        return names(compiled.sets().inside(within(scope)));
    }

    private Set<String> inSales() {
        return names(compiled.sets().inside(inside(sales)));
    }

    private Set<String> protectedOnes() {
        assertThat(names(compiled.sets().all()))
                .hasSize(names(compiled.sets().unprotected()).size()
                        + names(compiled.sets().protectedOnes()).size());
        return names(compiled.sets().protectedOnes());
    }

    private Set<String> mailboxes() {
        return names(compiled.sets().ofType(RecipientTypeDetails.UserMailbox));
    }

    @Test
    @DisplayName("A recipient changes, again and again, comes and goes")
    void changedRecipients() {
        assertThat(inScope()).containsExactly("Ann");
        assertThat(inSales()).containsExactly("Ann");
        assertThat(protectedOnes()).containsExactly("Bob");
        assertThat(mailboxes()).containsExactly("Ann", "Bob");

        after(changed(bob, with(RecipientProperties.CITY, "Oslo")).in(sales.id()));
        after(changed(ann, with(RecipientProperties.CITY, "Rome")));
        assertThat(inScope()).containsExactly("Bob");
        assertThat(inSales()).containsExactly("Ann", "Bob");
        assertThat(protectedOnes()).containsExactly("Ann");

        after(new Fixture().mailbox("Carol", sales, with(RecipientProperties.CITY, "Oslo")));
        without(ann.id());
        after(bob.as(RecipientTypeDetails.MailUser));
        assertThat(inScope()).containsExactly("Carol");
        assertThat(inSales()).containsExactly("Carol");
        assertThat(protectedOnes()).containsExactly("Bob");
        assertThat(mailboxes()).containsExactly("Carol");
    }

    @Test
    @DisplayName("A scope gets another filter, an exclusive one too; a unit moves")
    void changedScopes() {
        OrganizationalUnit office = org.unit("Office", sales);
        org.add(bob.in(office.id()));
        compiled = org.authorizer().compiled(org.organization());
        assertThat(inScope()).containsExactly("Ann");
        assertThat(inSales()).containsExactly("Ann", "Bob");
        assertThat(protectedOnes()).containsExactly("Bob");

        after(scope.restrictedTo(recipients("City -eq 'Rome'")));
        assertThat(inScope()).containsExactly("Bob");
        assertThat(protectedOnes()).containsExactly("Bob");

        after(vip.restrictedTo(recipients("City -eq 'Oslo'")));
        assertThat(inScope()).containsExactly("Bob");
        assertThat(protectedOnes()).containsExactly("Ann");

        after(new OrganizationalUnit(office.header(), office.kind(), sales.parent()));
        assertThat(inSales()).containsExactly("Ann");
    }
}
