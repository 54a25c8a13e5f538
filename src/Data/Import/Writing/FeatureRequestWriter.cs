using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>
/// Writes feature requests. The source only shows approved ones. Their numbers of votes are not taken: the counts are those of votes here. The approval and
/// merges of requests that are stored already stay.
/// </summary>
internal sealed class FeatureRequestWriter(ImportContext context)
{
    public Task WriteAsync(CancellationToken cancellationToken) =>
        context.UpsertAsync("feature requests", context.Set.FeatureRequests.All, New, Apply, cancellationToken);

    private FeatureRequest? New(int id, FeatureRequestDraft draft)
    {
        if (draft.Title is null)
        {
            context.Set.Refuse(draft.Place, "feature requests", ImportErrors.NoContent());
            return null;
        }
        return new FeatureRequest
        {
            Id = id,
            AuthorId = context.User(draft.AuthorId),
            Description = "",
            IsApproved = true,
            CreatedAt = draft.CreatedAt ?? context.Now,
        };
    }

    private void Apply(FeatureRequest row, FeatureRequestDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        row.Description = draft.Description ?? row.Description;
        row.State = draft.State ?? row.State;
        if (draft.AuthorId is not null)
        {
            row.AuthorId = context.User(draft.AuthorId);
        }
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);
    }
}
