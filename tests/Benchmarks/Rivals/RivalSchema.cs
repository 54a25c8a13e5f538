using System.Text;
using GraphQL;
using GraphQL.Types;

namespace Qplet.GraphQL.Rivals;

/// <summary>The part of the gateway's schema that the workloads use.</summary>
internal static class RivalSchema
{
    private const int KeyDigits = 32;
    private const string Query = "Query";

    public static Schema Create(IReader reader)
    {
        var id = new NonNullGraphType(new IdGraphType());
        var text = new NonNullGraphType(new StringGraphType());
        var number = new NonNullGraphType(new IntGraphType());

        var user = new ObjectGraphType<UserRow> { Name = "User" };
        user.Field("id", id).Resolve(static context => GlobalId("User", context.Source.Id));
        user.Field("name", text).Resolve(static context => context.Source.Name);

        var comment = new ObjectGraphType<CommentRow> { Name = "Comment" };
        comment.Field("id", id).Resolve(static context => GlobalId("Comment", context.Source.Id));
        comment.Field("content", text).Resolve(static context => context.Source.Content);
        comment.Field("author", user).Resolve(static context => Request(context).Users.Load(context.Source.AuthorId));

        var track = new ObjectGraphType<TrackRow> { Name = "Track" };
        track.Field("id", id).Resolve(static context => GlobalId("Track", context.Source.Id));
        track.Field("title", text).Resolve(static context => context.Source.Title);
        track.Field("playbackCount", number).Resolve(static context => context.Source.PlaybackCount);
        track.Field("createdAt", new NonNullGraphType(new DateTimeGraphType())).Resolve(static context => context.Source.CreatedAt);
        track.Field("owner", user).Resolve(static context => Request(context).Users.Load(context.Source.OwnerId));
        track
            .Field("comments", Connection(comment))
            .Argument<NonNullGraphType<IntGraphType>>("first")
            .Resolve(static context => Request(context).Comments(context.GetArgument<int>("first")).Load(context.Source.Id));

        var query = new ObjectGraphType { Name = Query };
        query
            .Field("track", track)
            .Argument<NonNullGraphType<IdGraphType>>("id")
            .ResolveAsync(async context => await reader.TrackAsync(Key(context.GetArgument<string>("id")), context.CancellationToken));
        query
            .Field("tracks", Connection(track))
            .Argument<NonNullGraphType<IntGraphType>>("first")
            .Argument<TrackFilterInput>("where")
            .Argument<ListGraphType<NonNullGraphType<TrackOrderInput>>>("order")
            .ResolveAsync(async context => await reader.TracksAsync(context.GetArgument<int>("first"), Term(context), context.CancellationToken));
        return new Schema { Query = query };
    }

    private static ObjectGraphType<IReadOnlyList<TRow>> Connection<TRow>(ObjectGraphType<TRow> item)
    {
        var connection = new ObjectGraphType<IReadOnlyList<TRow>> { Name = $"{item.Name}Connection" };
        connection.Field("nodes", new ListGraphType(item)).Resolve(static context => context.Source);
        return connection;
    }

    /// <summary>The term of <c>where: { title: { contains: … } }</c>.</summary>
    private static string? Term(IResolveFieldContext context) =>
        context.Arguments?["where"].Value is IDictionary<string, object?> where && where["title"] is IDictionary<string, object?> title
            ? (string?)title["contains"]
            : null;

    private static RivalRequest Request(IResolveFieldContext context) => (RivalRequest)context.UserContext;

    private static string GlobalId(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:N}"));

    private static Guid Key(string id) => Guid.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(id)).AsSpan()[^KeyDigits..]);

    private sealed class TrackFilterInput : InputObjectGraphType
    {
        public TrackFilterInput() => Field<TextFilterInput>("title");
    }

    private sealed class TextFilterInput : InputObjectGraphType
    {
        public TextFilterInput() => Field<StringGraphType>("contains");
    }

    private sealed class TrackOrderInput : InputObjectGraphType
    {
        public TrackOrderInput() => Field<SortDirection>("playbackCount");
    }

    private sealed class SortDirection : EnumerationGraphType
    {
        public SortDirection()
        {
            Add("ASC", 0);
            Add("DESC", 1);
        }
    }
}
