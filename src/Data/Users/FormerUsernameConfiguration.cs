namespace Qplet.GraphQL.Data.Users;

internal sealed class FormerUsernameConfiguration : IEntityTypeConfiguration<FormerUsername>
{
    public void Configure(EntityTypeBuilder<FormerUsername> builder)
    {
        builder.HasKey(n => n.NormalizedUsername);
        builder.Property(n => n.NormalizedUsername).HasMaxLength(TextLimits.Username);
        builder.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => n.UserId);
    }
}
