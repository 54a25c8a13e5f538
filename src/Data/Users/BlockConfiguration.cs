namespace Qplet.GraphQL.Data.Users;

internal sealed class BlockConfiguration : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("CK_Blocks_NotOneself", "\"BlockerId\" <> \"BlockedId\""));
        builder.HasKey(b => new { b.BlockerId, b.BlockedId });
        builder.HasOne(b => b.Blocker).WithMany(u => u.BlockedLinks).HasForeignKey(b => b.BlockerId);
        builder.HasOne(b => b.Blocked).WithMany(u => u.BlockerLinks).HasForeignKey(b => b.BlockedId);
        builder.HasIndex(nameof(Block.BlockerId), nameof(Block.CreatedAt), nameof(Block.BlockedId));
        builder.HasIndex(b => new { b.BlockedId, b.BlockerId });
    }
}
