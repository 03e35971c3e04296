package dev.zetel.chassis.error;

/** A refusal that rests on a projection: the decision is taken again once that has read on. */
public abstract class ProjectedRefusal extends Refusal {

    protected ProjectedRefusal(String message, Object target) {
        super(message, target);
    }

    @Override
    public boolean basedOnProjection() {
        return true;
    }
}
