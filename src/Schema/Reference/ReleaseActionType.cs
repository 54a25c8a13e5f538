using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>An action that users can take when a release comes out, such as buy, read or watch.</summary>
[CacheControl(CacheTimes.Reference)]
[ObjectType<ReleaseAction>]
[BindOnly(nameof(ReleaseAction.Code), nameof(ReleaseAction.Name))]
public static class ReleaseActionType
{
    /// <summary>The ID.</summary>
    [ID]
    public static string GetId([Parent(nameof(ReleaseAction.Code))] ReleaseAction action) => action.Code;

    /// <summary>Returns an action by its key.</summary>
    [NodeResolver]
    public static Task<ReleaseAction?> GetNodeAsync(string code, ReleaseActionByCodeDataLoader actions, CancellationToken cancellationToken) =>
        actions.LoadAsync(code, cancellationToken);
}
