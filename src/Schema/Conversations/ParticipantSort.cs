namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The sort fields of participants.</summary>
public sealed class ParticipantSort : SortInputType<Participant>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Participant> members) =>
        members.BindExplicitly().Field(participant => participant.JoinedAt, "joinedAt").Field(participant => participant.LastReadAt, "lastReadAt");
}
