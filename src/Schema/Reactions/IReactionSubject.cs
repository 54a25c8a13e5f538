using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>An object that can be liked.</summary>
[UnionType("ReactionSubject", Members = [typeof(Track), typeof(Album), typeof(Release), typeof(Comment)])]
public interface IReactionSubject;
