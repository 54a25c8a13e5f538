namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>
/// Who may see conversations and what belongs to them: only the participants, including those who have blocked each other. While a complaint about a
/// conversation or a message is open, admins read the conversation or the message, but they do not find it by searches.
/// </summary>
internal sealed class ConversationVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Conversation>(
                reachable: (db, viewer, conversation) =>
                    viewer.Id != null
                    && (
                        conversation.Participants.Any(participant => participant.UserId == viewer.Id)
                        || (
                            viewer.IsAdmin
                            && db.Complaints.Any(complaint =>
                                complaint.SubjectId == conversation.Id
                                && complaint.SubjectKind == Conversation.KindName
                                && complaint.State == ComplaintState.Open
                            )
                        )
                    )
            )
            .Follow<Participant, Conversation>(participant => participant.Conversation)
            .Add<Message>(
                reachable: (db, viewer, message) =>
                    Visible.IsReachable(message.Conversation)
                    || (
                        viewer.IsAdmin
                        && db.Complaints.Any(complaint =>
                            complaint.SubjectId == message.Id && complaint.SubjectKind == Message.KindName && complaint.State == ComplaintState.Open
                        )
                    )
            );
}
