package dev.reeve.interchange.report;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.report.Content.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Accounts that seem to be of programs and not of people, and what they hold. */
final class ServiceAccounts implements Report {

    private static final Pattern NAMED_LIKE_ONE = Pattern.compile(
            "(^|[^\\p{L}\\p{N}])(svc|srv|service|sa|app|application|bot|batch|daemon|sync|backup|monitor(ing)?|scan(ner)?"
                    + "|automation|impersonation)([^\\p{L}]|$)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "service-accounts";
    }

    @Override
    public String title() {
        return "Service accounts";
    }

    @Override
    public String about() {
        return "Accounts with more than a policy that seem to be of programs: they act in others' names, have a role of their own"
                + " and no mailbox, or are named like one. No property says so, so some may be missing and others people.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Holders holders = new Holders(inquiry.organization());
        return Content.of(
                List.of(
                        new Counted("people", holders.count()),
                        new Counted(
                                "people with more than a policy",
                                holders.administrators().count())),
                List.of("Whether somebody ever signs in with an account, or its password expires, is not known here."),
                Table.of(
                        "Accounts that seem to be of programs",
                        List.of(
                                "Account",
                                "Place",
                                "Taken for one since",
                                "May sign in",
                                "Mailbox",
                                "Roles",
                                "Where they count"),
                        () -> holders.administrators().flatMap(account -> row(inquiry, account))));
    }

    private static Stream<List<Cell>> row(Inquiry inquiry, Recipient account) {
        Organization organization = inquiry.organization();
        Words words = new Words(organization);
        Caller caller = Questions.caller(account);
        List<EffectiveAssignment> held =
                inquiry.questions().decisions(organization, caller).regular();
        List<String> reasons = reasons(account, held);
        if (reasons.isEmpty()) {
            return Stream.empty();
        }
        boolean admitted = inquiry.questions().admission(organization, caller).isEmpty();
        return Stream.of(List.of(
                Cell.of(account.name()),
                Cell.of(words.place(account)),
                Cell.of(reasons),
                Cell.of(admitted),
                Cell.of(account.type().isMailbox()),
                Cell.of(held.stream()
                        .map(effective -> effective.role().name())
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList()),
                Cell.of(held.stream()
                        .map(effective -> words.where(effective.assignment()))
                        .distinct()
                        .sorted()
                        .toList())));
    }

    private static List<String> reasons(Recipient account, List<EffectiveAssignment> held) {
        List<String> reasons = new ArrayList<>();
        held.stream()
                .flatMap(effective -> effective.role().entries().values().stream())
                .filter(entry -> entry.type() == RoleEntry.Type.ApplicationPermission)
                .map(RoleEntry::name)
                .distinct()
                .forEach(permission -> reasons.add("holds " + permission));
        if (!account.type().isMailbox()
                && held.stream()
                        .anyMatch(effective -> effective.assignment().assigneeType() == RoleAssigneeType.User)) {
            reasons.add("has a role of its own and no mailbox");
        }
        boolean named = Stream.concat(
                        Stream.of(account.name(), account.displayName()),
                        account.properties().text(RecipientProperties.SAM_ACCOUNT_NAME).stream())
                .anyMatch(name -> NAMED_LIKE_ONE.matcher(name).find());
        if (named) {
            reasons.add("is named like one");
        }
        return reasons;
    }
}
