namespace Qplet.GraphQL.Data.Posts;

/// <summary>Maintains the counts of posts. Call these methods in the transaction of the change.</summary>
public static class PostCounts
{
    /// <summary>Adds <paramref name="delta" /> to the author's number of posts: 1 after a post was added, −1 after it was deleted.</summary>
    public static Task CountAsync(this QpletDbContext db, Post post, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == post.AuthorId).ExecuteUpdateAsync(s => s.SetProperty(u => u.PostCount, u => u.PostCount + delta), cancellationToken);
}
