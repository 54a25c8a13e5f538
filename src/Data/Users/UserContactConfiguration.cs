using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Users;

internal sealed class UserContactConfiguration : IEntityTypeConfiguration<UserContact>
{
    public void Configure(EntityTypeBuilder<UserContact> builder)
    {
        builder.HasKey(c => c.UserId);
        builder.Property(c => c.Phone).HasMaxLength(TextLimits.Phone);
        builder.Property(c => c.CountryCode).HasMaxLength(Country.CodeLength);
        builder.Property(c => c.City).HasMaxLength(TextLimits.AddressLine);
        builder.Property(c => c.PostalCode).HasMaxLength(TextLimits.PostalCode);
        builder.Property(c => c.Address).HasMaxLength(TextLimits.AddressLine);
        builder.Property(c => c.AddressAdditional).HasMaxLength(TextLimits.AddressLine);
        builder.HasOne(c => c.User).WithOne(u => u.Contact).HasForeignKey<UserContact>(c => c.UserId);
        builder.HasOne(c => c.Country).WithMany().HasForeignKey(c => c.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}
