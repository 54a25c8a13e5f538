using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Releases;

internal sealed class ReleaseDateConfiguration : IEntityTypeConfiguration<ReleaseDate>
{
    public void Configure(EntityTypeBuilder<ReleaseDate> builder)
    {
        builder.Property(d => d.Start).HasColumnName("Moment");
        builder.Property(d => d.End).HasColumnName("EndsAt");
        builder.Property(d => d.CountryCode).HasMaxLength(Country.CodeLength);
        builder.Property(d => d.ActionCode).HasMaxLength(TextLimits.Code);
        builder.Property(d => d.Link).HasMaxLength(TextLimits.Url);
        builder.Property(d => d.Note).HasMaxLength(TextLimits.Note);
        builder.Property(d => d.Discount).HasMaxLength(TextLimits.Discount);
        builder.Property(d => d.Sequence).HasDefaultValue(0);
        builder.Property(d => d.CreatedAt).HasDefaultValue(DateTime.UnixEpoch);

        builder.Property(d => d.CalendarCount).HasDefaultValue(0);

        builder.HasOne(d => d.Release).WithMany(r => r.Dates).HasForeignKey(d => d.ReleaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.Country).WithMany().HasForeignKey(d => d.CountryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Platform).WithMany().HasForeignKey(d => d.PlatformId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Action).WithMany().HasForeignKey(d => d.ActionCode).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(nameof(ReleaseDate.ReleaseId), nameof(ReleaseDate.Start), nameof(ReleaseDate.End), nameof(ReleaseDate.Id));
        builder.HasIndex(d => new { d.Start, d.Id });
        builder.HasIndex(nameof(ReleaseDate.CountryCode), nameof(ReleaseDate.Start), nameof(ReleaseDate.Id));
        builder.HasIndex(nameof(ReleaseDate.PlatformId), nameof(ReleaseDate.Start), nameof(ReleaseDate.Id));
        builder.HasIndex(d => d.ActionCode);
    }
}
