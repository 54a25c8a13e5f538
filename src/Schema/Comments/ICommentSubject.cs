using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>The subject of a comment.</summary>
[UnionType("CommentSubject", Members = [typeof(Track), typeof(Album), typeof(Release)])]
public interface ICommentSubject;
