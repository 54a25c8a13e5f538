using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Data.ContactRequests;

internal sealed class ContactRequestConfiguration : IEntityTypeConfiguration<ContactRequest>
{
    public void Configure(EntityTypeBuilder<ContactRequest> builder)
    {
        builder.Property(r => r.Name).HasMaxLength(TextLimits.Name);
        builder.Property(r => r.Email).HasMaxLength(TextLimits.Email);
        builder.Property(r => r.Message).HasMaxLength(TextLimits.ContactRequest);
        builder.HasSubstringIndex(r => r.Name, r => r.Email);
        builder.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.Name, r.Id });
        builder.HasIndex(r => new { r.Email, r.Id });
        builder.HasIndex(nameof(ContactRequest.AuthorId), nameof(ContactRequest.CreatedAt), nameof(ContactRequest.Id));
    }
}
