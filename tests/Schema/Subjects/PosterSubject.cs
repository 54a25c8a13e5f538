using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The rules of posters as subjects.</summary>
internal sealed class PosterSubject : SubjectRules<Poster>
{
    public override string Kind => "poster";

    public override IReadOnlyList<ReactionKind> Reactions { get; } = [ReactionKind.Like];
}
