namespace Qplet.GraphQL.Data.Users;

internal sealed class UserSettingsConfiguration : IEntityTypeConfiguration<UserSettings>
{
    public void Configure(EntityTypeBuilder<UserSettings> builder)
    {
        builder.HasKey(s => s.UserId);
        builder.Property(s => s.TimeZone).HasMaxLength(TextLimits.TimeZone);
        builder.Property(s => s.NotifyReleaseContribution).HasDefaultValue(true);
        builder.Property(s => s.MailReleaseReminder).HasDefaultValue(false);
        builder.Property(s => s.ReminderLeadMinutes).HasMaxLength(TextLimits.ReminderLeadMinutes).HasDefaultValue("0");
        builder.HasOne(s => s.User).WithOne(u => u.Settings).HasForeignKey<UserSettings>(s => s.UserId);
    }
}
