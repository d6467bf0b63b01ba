package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.PropertyValue;
import java.util.List;

/** {@code Set-MailboxCalendarFolder}: publishes a calendar, or no longer. */
public final class SetMailboxCalendarFolder implements ChangeCmdlet {

    private static final List<String> FLAGS = List.of(CalendarPublishing.ENABLED, CalendarPublishing.SEARCHABLE);
    private static final List<String> NAMES =
            List.of(CalendarPublishing.DETAIL, CalendarPublishing.FROM, CalendarPublishing.TO);

    @Override
    public String name() {
        return "Set-MailboxCalendarFolder";
    }

    @Override
    public String synopsis() {
        return "Says how a calendar is published: stored settings that no mail server reads yet.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.oneOf("DetailLevel", "DetailLevelEnumType", CalendarPublishing.DETAILS),
                Declared.oneOf("PublishDateRangeFrom", "DateRangeEnumType", CalendarPublishing.RANGES),
                Declared.oneOf("PublishDateRangeTo", "DateRangeEnumType", CalendarPublishing.RANGES),
                Declared.bool("PublishEnabled"),
                Declared.bool("SearchableUrlEnabled"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Folder calendar = CalendarPublishing.calendar(context, arguments.required("Identity"));
        Folders folders = new Folders(context);
        ConfigurationObject before = folders.kept(calendar);
        ConfigurationObject after = before;
        for (String name : FLAGS) {
            if (arguments.flag(name).isPresent()) {
                after = after.with(
                        name,
                        List.of(new PropertyValue.Flag(arguments.flag(name).get())));
            }
        }
        for (String name : NAMES) {
            if (arguments.text(name).isPresent()) {
                after = after.with(
                        name,
                        List.of(new PropertyValue.Text(arguments.text(name).get())));
            }
        }
        PlanBuilder plan = context.plan();
        plan.touch(ObjectAccess.modify(calendar.mailbox(), calendar.mailbox()));
        plan.put(before, after);
        return plan.step("Setting the publishing of calendar", folders.identity(calendar))
                .build();
    }
}
