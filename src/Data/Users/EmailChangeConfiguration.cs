namespace Qplet.GraphQL.Data.Users;

internal sealed class EmailChangeConfiguration : IEntityTypeConfiguration<EmailChange>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<EmailChange> builder)
    {
        builder.HasKey(c => c.UserId);
        builder.Property(c => c.Email).HasMaxLength(TextLimits.Email);
        builder.Property(c => c.CodeHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(c => c.User).WithOne().HasForeignKey<EmailChange>(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
