package org.atrium.sample;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A note of a project. */
@Entity
@Table(schema = "SAMPLE", name = "NOTE")
public class Note {
    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    private String words;

    @Column(name = "WRITTEN_BY")
    private String writtenBy;

    /** For JPA. */
    protected Note() {}

    Note(long id, long projectId, String words, String writtenBy) {
        this.id = id;
        this.projectId = projectId;
        this.words = words;
        this.writtenBy = writtenBy;
    }

    boolean isOf(long project) {
        return projectId == project;
    }

    NoteView view(String servedBy) {
        NoteView view = new NoteView();
        view.id = String.valueOf(id);
        view.words = words;
        view.writtenBy = writtenBy;
        view.servedBy = servedBy;
        return view;
    }
}
