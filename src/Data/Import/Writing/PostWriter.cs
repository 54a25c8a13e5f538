using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes posts. What they share may be unknown until a later import.</summary>
internal sealed class PostWriter(ImportContext context)
{
    private const string Unknown = "Unknown post";

    public Task WriteAsync(CancellationToken cancellationToken) =>
        context.UpsertAsync(
            "posts",
            context.Set.Posts.All,
            (id, draft) =>
                new Post
                {
                    Id = id,
                    AuthorId = context.User(draft.AuthorId),
                    CreatedAt = draft.CreatedAt ?? context.Now,
                },
            Apply,
            cancellationToken
        );

    private void Apply(Post row, PostDraft draft)
    {
        row.Content = draft.Content ?? row.Content;
        if (draft.AuthorId is not null)
        {
            row.AuthorId = context.User(draft.AuthorId);
        }
        row.ImageId = draft.ImageId.Or(row.ImageId);
        if (draft.Shared is { } shared)
        {
            Share(row, draft, shared);
        }
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);
        row.ViewCount = Math.Max(row.ViewCount, draft.Views ?? 0);
        row.ImportedShareCount = Math.Max(row.ImportedShareCount, draft.Shares ?? 0);
        if (row is { Content: null, ImageId: null, SharedId: null })
        {
            row.Content = Unknown;
        }
    }

    private void Share(Post row, PostDraft draft, SubjectKey shared)
    {
        if (context.Db.SubjectKinds().Find(shared.Kind)?.Counters.ContainsKey(SubjectCounter.Shares) == true)
        {
            row.Sharing(shared);
            return;
        }
        context.Set.Remark(draft.Place, ImportErrors.NotShared(shared.Kind));
    }
}
