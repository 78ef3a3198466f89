package org.atrium.web.gate;

import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** A GET has no body, which CXF would otherwise copy before it answers. */
final class NoBody extends AbstractPhaseInterceptor<Message> {
    NoBody() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            message.removeContent(DelegatingInputStream.class);
        }
    }
}
