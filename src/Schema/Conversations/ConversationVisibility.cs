namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Who may see conversations and what belongs to them: only the participants, including those who have blocked each other.</summary>
internal sealed class ConversationVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<Conversation>(
                reachable: (db, viewer, conversation) => viewer.Id != null && conversation.Participants.Any(participant => participant.UserId == viewer.Id)
            )
            .Follow<Participant, Conversation>(participant => participant.Conversation)
            .Follow<Message, Conversation>(message => message.Conversation);
}
