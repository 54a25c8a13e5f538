using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Complaints;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.HasSubject();
        builder.Property(c => c.Message).HasMaxLength(TextLimits.Complaint);
        builder.Property(c => c.SnapshotTitle).HasMaxLength(TextLimits.Title);
        builder.Property(c => c.SnapshotContent).HasMaxLength(TextLimits.Lyrics);
        builder.Property(c => c.ReviewNote).HasMaxLength(TextLimits.Complaint);
        builder.HasOne(c => c.Author).WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.ReviewedBy).WithMany().HasForeignKey(c => c.ReviewedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Reason).WithMany().HasForeignKey(c => c.ReasonId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(c => new { c.CreatedAt, c.Id });
        builder.HasIndex(nameof(Complaint.AuthorId), nameof(Complaint.CreatedAt), nameof(Complaint.Id));
        builder.HasIndex(nameof(Complaint.State), nameof(Complaint.CreatedAt), nameof(Complaint.Id));
        builder.HasIndex(nameof(Complaint.SubjectId), nameof(Complaint.AuthorId));
        builder.HasIndex(c => c.ReasonId);
        builder.HasIndex(c => c.ReviewedById).HasFilter("\"ReviewedById\" IS NOT NULL");

        // The same complaint is made once while it is open.
        builder
            .HasIndex([nameof(Complaint.AuthorId), nameof(Complaint.SubjectId), nameof(Complaint.ReasonId)], "IX_Complaints_Open")
            .HasFilter("\"State\" = 'Open'")
            .IsUnique();
    }
}
