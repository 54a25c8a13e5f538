namespace Qplet.GraphQL.Data.Users;

internal sealed class EmailReversalConfiguration : IEntityTypeConfiguration<EmailReversal>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<EmailReversal> builder)
    {
        builder.Property(r => r.Email).HasMaxLength(TextLimits.Email);
        builder.Property(r => r.NormalizedEmail).HasMaxLength(TextLimits.Email);
        builder.Property(r => r.CodeHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(r => r.User).WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.UserId);
        builder.HasIndex(r => r.NormalizedEmail);
        builder.HasIndex(r => r.ExpiresAt);
    }
}
