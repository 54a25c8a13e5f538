namespace Qplet.GraphQL.Data.Users;

internal sealed class PasswordResetConfiguration : IEntityTypeConfiguration<PasswordReset>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<PasswordReset> builder)
    {
        builder.HasKey(r => r.UserId);
        builder.Property(r => r.CodeHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(r => r.User).WithOne().HasForeignKey<PasswordReset>(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
