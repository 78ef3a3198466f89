package org.atrium.repairs.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/** How the desk sorts a request. Path and time class are independent (C-04). */
@Embeddable
public class Sorting {
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(name = "PATH_CLASS")
    private Path path;

    @Enumerated(EnumType.STRING)
    @Column(name = "TIME_CLASS")
    private TimeClass timeClass;

    /** For JPA. */
    protected Sorting() {}

    /**
     * A sorting.
     *
     * @param channel how it came
     * @param area where it belongs
     * @param category what it is about
     * @param path who goes
     * @param timeClass how fast
     */
    public Sorting(Channel channel, Area area, Category category, Path path, TimeClass timeClass) {
        this.channel = channel;
        this.area = area;
        this.category = category;
        this.path = path;
        this.timeClass = timeClass;
    }

    /** How it came. */
    public Channel channel() {
        return channel;
    }

    /** Where it belongs. */
    public Area area() {
        return area;
    }

    /** What it is about. */
    public Category category() {
        return category;
    }

    /** Who goes. */
    public Path path() {
        return path;
    }

    /** How fast. */
    public TimeClass timeClass() {
        return timeClass;
    }
}
