using System.Globalization;

namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The checked changes to the notifications of a user.</summary>
internal sealed class NotificationChanges
{
    private readonly List<Action<UserSettings>> _changes = [];

    /// <summary>Reads the input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="check">Collects the errors: each value and each group that is present but null.</param>
    public NotificationChanges(UpdateNotificationSettingsInput input, InputValidation check)
    {
        Add(check, input.Sound, "input.sound", static (row, on) => row.Sound = on);
        if (Present(check, input.Profile, "input.profile") is { } profile)
        {
            Add(check, profile.View, "input.profile.view", static (row, on) => row.NotifyProfileView = on);
            Add(check, profile.Following, "input.profile.following", static (row, on) => row.NotifyProfileFollowing = on);
            Add(check, profile.Followers, "input.profile.followers", static (row, on) => row.NotifyProfileFollowers = on);
        }
        if (Present(check, input.Event, "input.event") is { } happening)
        {
            Add(check, happening.New, "input.event.new", static (row, on) => row.NotifyEventNew = on);
            Add(check, happening.Like, "input.event.like", static (row, on) => row.NotifyEventLike = on);
            Add(check, happening.View, "input.event.view", static (row, on) => row.NotifyEventView = on);
            Add(check, happening.Attendance, "input.event.attendance", static (row, on) => row.NotifyEventAttendance = on);
            Add(check, happening.Comment, "input.event.comment", static (row, on) => row.NotifyEventComment = on);
            Add(check, happening.Updated, "input.event.updated", static (row, on) => row.NotifyEventUpdated = on);
        }
        if (Present(check, input.Post, "input.post") is { } post)
        {
            Add(check, post.New, "input.post.new", static (row, on) => row.NotifyPostNew = on);
            Add(check, post.Like, "input.post.like", static (row, on) => row.NotifyPostLike = on);
            Add(check, post.Share, "input.post.share", static (row, on) => row.NotifyPostShare = on);
            Add(check, post.Comment, "input.post.comment", static (row, on) => row.NotifyPostComment = on);
        }
        if (Present(check, input.Track, "input.track") is { } track)
        {
            Add(check, track.New, "input.track.new", static (row, on) => row.NotifyTrackNew = on);
            Add(check, track.Like, "input.track.like", static (row, on) => row.NotifyTrackLike = on);
            Add(check, track.Comment, "input.track.comment", static (row, on) => row.NotifyTrackComment = on);
        }
        if (Present(check, input.Album, "input.album") is { } album)
        {
            Add(check, album.New, "input.album.new", static (row, on) => row.NotifyAlbumNew = on);
            Add(check, album.Like, "input.album.like", static (row, on) => row.NotifyAlbumLike = on);
            Add(check, album.Comment, "input.album.comment", static (row, on) => row.NotifyAlbumComment = on);
        }
        if (Present(check, input.Message, "input.message") is { } message)
        {
            Add(check, message.New, "input.message.new", static (row, on) => row.NotifyMessageNew = on);
        }
        if (Present(check, input.Release, "input.release") is { } release)
        {
            Add(check, release.New, "input.release.new", static (row, on) => row.NotifyReleaseNew = on);
            Add(check, release.Date, "input.release.date", static (row, on) => row.NotifyReleaseDate = on);
            Add(check, release.Reminder, "input.release.reminder", static (row, on) => row.NotifyReleaseReminder = on);
            Add(check, release.Contribution, "input.release.contribution", static (row, on) => row.NotifyReleaseContribution = on);
            Add(check, release.ReminderByMail, "input.release.reminderByMail", static (row, on) => row.MailReleaseReminder = on);
            AddLeadTimes(check, release.ReminderLeadTimes, "input.release.reminderLeadTimes");
            ChangesReminders = release.Reminder.HasValue || release.ReminderByMail.HasValue || release.ReminderLeadTimes.HasValue;
        }
    }

    /// <summary>Whether reminders are sent at other times than before.</summary>
    public bool ChangesReminders { get; }

    /// <summary>Makes the changes.</summary>
    public void ApplyTo(UserSettings row) => _changes.ForEach(change => change(row));

    private void Add(InputValidation check, Optional<bool?> value, string path, Action<UserSettings, bool> set)
    {
        if (value.Value is { } on)
        {
            _changes.Add(row => set(row, on));
        }
        else if (value.HasValue)
        {
            check.Add(DomainErrors.Required(path));
        }
    }

    private void AddLeadTimes(InputValidation check, Optional<IReadOnlyList<TimeSpan>?> value, string path)
    {
        if (!value.HasValue)
        {
            return;
        }
        if (value.Value is not { } times)
        {
            check.Add(DomainErrors.Required(path));
            return;
        }
        check.Count(times, path, ReminderLeadTimes.MaxCount);
        for (var i = 0; i < times.Count; i++)
        {
            var time = times[i];
            var field = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            check.Require(
                time >= TimeSpan.Zero && time <= ReminderLeadTimes.Longest && time.Ticks % TimeSpan.TicksPerMinute == 0,
                () => DomainErrors.LeadTimeOutOfRange(field)
            );
        }
        _changes.Add(row => row.ReminderLeadMinutes = ReminderLeadTimes.Format(times));
    }

    private static T? Present<T>(InputValidation check, Optional<T> group, string path)
        where T : class
    {
        if (group is { HasValue: true, Value: null })
        {
            check.Add(DomainErrors.Required(path));
        }
        return group.Value;
    }
}
