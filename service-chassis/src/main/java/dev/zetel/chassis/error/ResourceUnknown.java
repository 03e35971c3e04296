package dev.zetel.chassis.error;

/** Nothing of that id within the caller's tenant; a foreign id and an invented one are the same. */
public class ResourceUnknown extends Refusal {

    private final boolean projected;

    private ResourceUnknown(Object id, boolean projected) {
        super(
                Kind.NOT_FOUND,
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
        this.projected = projected;
    }

    /** For what this service owns. */
    public static ResourceUnknown owned(Object id) {
        return new ResourceUnknown(id, false);
    }

    /** For what this service knows only by another's events. */
    public static ResourceUnknown projected(Object id) {
        return new ResourceUnknown(id, true);
    }

    @Override
    public boolean basedOnProjection() {
        return projected;
    }
}
