package dev.reeve.engine.decision;

import dev.reeve.engine.decision.TableAnswers.Answer;
import dev.reeve.engine.decision.TableAnswers.State;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of grants says of a whole request that reads, makes, changes, removes and acts on recipients; all else it leaves to
 * the full decision.
 */
final class RequestAnswers {

    private final NumberedRecipients recipients;
    private final TableAnswers answers;

    RequestAnswers(NumberedRecipients recipients, TableAnswers answers) {
        this.recipients = recipients;
        this.answers = answers;
    }

    Answer answer(long[] row, long[] parameters, int caller, List<TouchPoint> touchPoints) {
        if ((row[0] & (GrantRow.DENIED | GrantRow.FULL)) != 0) {
            return (row[0] & GrantRow.DENIED) != 0 ? Answer.NO : Answer.OPEN;
        }
        boolean creates = false;
        for (TouchPoint touchPoint : touchPoints) {
            if (!(touchPoint instanceof TouchPoint.ObjectAccess access) || !isOfRecipients(access)) {
                return Answer.OPEN;
            }
            creates |= access.access() == Access.CREATE;
        }
        if (!GrantRow.usable(row, parameters)) {
            return Answer.NO;
        }
        Answer all = Answer.YES;
        List<State> together = new ArrayList<>();
        for (TouchPoint touchPoint : touchPoints) {
            TouchPoint.ObjectAccess access = (TouchPoint.ObjectAccess) touchPoint;
            if (access.before().isPresent()) {
                all = and(all, answers.reads(row[0], caller, number(access)));
            }
            if (access.access() == Access.READ) {
                continue;
            }
            List<State> states = states(access);
            if (creates) {
                together.addAll(states); // PAIR-3
            } else {
                all = and(
                        all, answers.writes(row, parameters, caller, states, false, access.access() != Access.ACTION));
            }
            if (all == Answer.OPEN) {
                return all;
            }
        }
        return creates ? and(all, answers.writes(row, parameters, caller, together, true, true)) : all;
    }

    private static Answer and(Answer one, Answer other) {
        return one == Answer.OPEN || other == Answer.OPEN ? Answer.OPEN : one == Answer.NO ? one : other;
    }

    /** Whether it is about recipients, those that are there as they are in the snapshot. */
    private boolean isOfRecipients(TouchPoint.ObjectAccess access) {
        return access.before()
                        .map(object -> isKnown(object instanceof Recipient known ? known : null))
                        .orElse(true)
                && access.after().map(Recipient.class::isInstance).orElse(true);
    }

    @SuppressWarnings("ReferenceEquality") // an equal object would do as well, but takes longer to be known as one
    private boolean isKnown(@Nullable Recipient recipient) {
        if (recipient == null) {
            return false;
        }
        int number = recipients.number(recipient.id());
        return number >= 0 && recipients.find(number) == recipient;
    }

    private int number(TouchPoint.ObjectAccess access) {
        return recipients.number(access.object().id());
    }

    @SuppressWarnings("ReferenceEquality") // what is not the very same is looked at again, which does no harm
    private List<State> states(TouchPoint.ObjectAccess access) {
        int number = number(access);
        List<State> states = new ArrayList<>();
        access.before().ifPresent(_ -> states.add(new State(number, Optional.empty())));
        access.after()
                .filter(after -> after != access.before().orElse(null))
                .ifPresent(after -> states.add(new State(number, Optional.of((Recipient) after))));
        return states;
    }
}
