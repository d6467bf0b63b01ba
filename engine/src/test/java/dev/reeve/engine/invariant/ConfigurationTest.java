package dev.reeve.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must hold of stored configuration, and how it is found. */
class ConfigurationTest {

    private final Fixture org = new Fixture();
    private final Recipient alice = org.mailbox("Alice");
    private final Recipient bob = org.mailbox("Bob");
    private final ConfigurationObject tag = object("RetentionPolicyTag", "Ten Years", Optional.empty());
    private final ConfigurationObject policy = object("RetentionPolicy", "Board", Optional.empty())
            .with("RetentionPolicyTagLinks", List.of(new PropertyValue.Reference(tag.id())));
    private final ConfigurationObject rule = object("InboxRule", "Vacation", Optional.of(alice.id()));
    private final Organization present = org.organization().apply(Change.put(List.of(tag, policy, rule)));

    private static ConfigurationObject object(String noun, String name, Optional<ObjectId> owner) {
        return new ConfigurationObject(
                Fixture.header(noun + owner, name), noun, owner, "Some Container", new TreeMap<>());
    }

    private Optional<ErrorCode> broken(Change change) {
        return Invariants.check(present, change, present.apply(change)).map(Violation::code);
    }

    private Optional<ErrorCode> putting(DirectoryObject object) {
        return broken(Change.put(object));
    }

    @Test
    @DisplayName("It is found by its noun, by what it belongs to and by its name")
    void found() {
        assertThat(present.configuration("retentionpolicytag")).containsExactly(tag);
        assertThat(present.configuration("InboxRule", alice.id())).containsExactly(rule);
        assertThat(present.configuration("InboxRule", bob.id())).isEmpty();
        assertThat(present.configuration("RetentionPolicy", "board")).contains(policy);
        assertThat(present.apply(Change.remove(rule.id())).configuration("InboxRule"))
                .isEmpty();
    }

    @Test
    @DisplayName("ID-8, SRV-2: it is named behind what it belongs to, settings of which there is one by their owner")
    void names() {
        ConfigurationObject settings = object("CalendarProcessing", "CalendarProcessing", Optional.of(alice.id()));
        String owner = present.tree().canonicalName(alice);

        assertThat(present.tree().canonicalName(rule)).isEqualTo(owner + "\\Vacation");
        assertThat(present.tree().canonicalName(settings)).isEqualTo(owner);
        assertThat(present.tree().canonicalName(policy)).isEqualTo("Board");
        assertThat(present.tree()
                        .byDistinguishedName(present.tree().distinguishedName(rule), ConfigurationObject.class))
                .contains(rule);
    }

    @Test
    @DisplayName("A name is unique among the objects of its noun where they belong")
    void unique() {
        assertThat(putting(object("InboxRule", "VACATION", Optional.of(alice.id()))
                        .withHeader(Fixture.header("Other", "VACATION"))))
                .contains(ErrorCode.NameExists);
        assertThat(putting(object("InboxRule", "Vacation", Optional.of(bob.id()))))
                .isEmpty();
        assertThat(putting(object("SweepRule", "Vacation", Optional.of(alice.id()))))
                .isEmpty();
        assertThat(putting(policy.withHeader(Fixture.header("Other", "board")))).contains(ErrorCode.NameExists);
        assertThat(putting(object("InboxRule", " ", Optional.of(bob.id())))).contains(ErrorCode.InvalidName);
    }

    @Test
    @DisplayName("INV-2: what it refers to exists, and stays as long as it is referred to")
    void references() {
        ConfigurationObject dangling = object("RetentionPolicy", "Other", Optional.empty())
                .with("RetentionPolicyTagLinks", List.of(new PropertyValue.Reference(rule.id())));

        assertThat(broken(Change.remove(tag.id()))).contains(ErrorCode.ObjectInUse);
        assertThat(broken(Change.remove(policy.id()))).isEmpty();
        assertThat(broken(Change.put(dangling).and(Change.remove(rule.id())))).isNotEmpty();
        assertThat(putting(object(
                        "InboxRule",
                        "Lost",
                        Optional.of(Fixture.header("Nobody", "Nobody").id()))))
                .contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("INV-2: a mailbox does not go without what belongs to it")
    void owners() {
        assertThat(broken(Change.remove(alice.id()))).contains(ErrorCode.InvalidReference);
        assertThat(broken(Change.remove(alice.id()).and(Change.remove(rule.id()))))
                .isEmpty();
    }
}
