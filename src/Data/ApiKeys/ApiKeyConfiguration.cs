namespace Qplet.GraphQL.Data.ApiKeys;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    private const int Sha256HexLength = 64;

    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(TextLimits.ApiKeyName);
        builder.Property(key => key.Prefix).HasMaxLength(TextLimits.ApiKeyPrefix);
        builder.Property(key => key.SecretHash).HasMaxLength(Sha256HexLength);
        builder.HasOne(key => key.User).WithMany().HasForeignKey(key => key.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(key => key.SecretHash).IsUnique();
        builder.HasIndex(nameof(ApiKey.UserId), nameof(ApiKey.CreatedAt), nameof(ApiKey.Id));
    }
}
