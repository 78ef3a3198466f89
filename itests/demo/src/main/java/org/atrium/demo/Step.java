package org.atrium.demo;

/** A part of the demo's day. */
interface Step {
    /** Plays it; on data where it was played before it tells what is there already. */
    void play(Stage stage);
}
