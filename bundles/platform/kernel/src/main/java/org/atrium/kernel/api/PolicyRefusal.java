package org.atrium.kernel.api;

/** A value that does not fit its typed policy key; the shape says what would. */
public final class PolicyRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient PolicyShape shape;

    /** For a value that does not fit this shape. */
    public PolicyRefusal(PolicyShape shape) {
        super(shape.toString());
        this.shape = shape;
    }

    /** What would fit. */
    public PolicyShape shape() {
        return shape;
    }
}
