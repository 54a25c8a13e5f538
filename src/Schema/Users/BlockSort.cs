namespace Qplet.GraphQL.Schema.Users;

/// <summary>The sort fields of the list of blocked users, in addition to those of the user.</summary>
public sealed class BlockSort : SortInputType<Block>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Block> members) => members.Field(block => block.CreatedAt, "blockedAt");
}
