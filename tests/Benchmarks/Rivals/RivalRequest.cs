namespace Qplet.GraphQL.Rivals;

/// <summary>The user context of a request: its loaders.</summary>
internal sealed class RivalRequest(IReader reader) : Dictionary<string, object?>
{
    // The schema has one argument of that kind, and the workloads use one value of it in a request.
    private Loader<IReadOnlyList<CommentRow>>? _comments;

    public Loader<UserRow> Users { get; } = new(reader.UsersAsync);

    public Loader<IReadOnlyList<CommentRow>> Comments(int first) =>
        _comments ??= new((trackIds, cancellationToken) => reader.CommentsAsync(trackIds, first, cancellationToken), missing: []);
}
