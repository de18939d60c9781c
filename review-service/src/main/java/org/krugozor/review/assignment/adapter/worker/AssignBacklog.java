package org.krugozor.review.assignment.adapter.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.krugozor.platform.worker.WorkerTask;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.Backlog;
import org.krugozor.review.assignment.model.BacklogAssignment;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;
import org.krugozor.review.assignment.model.Unassignable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The task {@value #NAME}: panels for the backlog in {@value #BACKLOG}. Public, as the platform makes it by name. */
public final class AssignBacklog implements WorkerTask {

    static final String NAME = "assign-backlog";
    static final String BACKLOG = "backlog.json";
    static final String PLAN = "plan.json";
    static final String SECONDS = "seconds";
    static final String STANDING = "standing";
    static final String HINDRANCES = "hindrances";

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of what is left to chance: any number does, and the same one makes a plan repeatable. */
    private static final long SEED = 1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws IOException {
        var backlog = JSON.readValue(input.resolve(BACKLOG).toFile(), Backlog.class);
        var found = BacklogAssignment.assign(
                backlog,
                Effort.untilTimeIsUp(SEED),
                new TimeWatch(
                        args.path(SECONDS).asDouble(),
                        progress,
                        new StandingFile(Path.of(args.path(STANDING).asString()))::write));
        var result = JSON.createObjectNode();
        if (found instanceof AssignmentPlan plan) {
            JSON.writeValue(output.resolve(PLAN).toFile(), plan);
        } else {
            result.set(
                    HINDRANCES,
                    JSON.valueToTree(((Unassignable) found)
                            .obstacles().stream().map(Hindrances::of).toList()));
        }
        return result;
    }
}
