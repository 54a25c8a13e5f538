namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The contributions of a user.</summary>
[ObjectType<User>]
public static class UserContributions
{
    /// <summary>
    /// Your contributions to releases of others, newest first. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<Contribution>?> GetContributionsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Contribution> query,
        Viewer viewer,
        ContributionsByAuthorDataLoader contributions,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await contributions.With(paging, query).LoadAsync(user.Id, cancellationToken);
    }
}
