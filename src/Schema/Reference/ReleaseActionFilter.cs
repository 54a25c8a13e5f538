namespace Qplet.GraphQL.Schema.Reference;

/// <summary>The filter fields of actions. Codes match in any case.</summary>
public sealed class ReleaseActionFilter : FilterInputType<ReleaseAction>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<ReleaseAction> members) =>
        members.Normalize(action => action.Code, static code => code.ToLowerInvariant());
}
