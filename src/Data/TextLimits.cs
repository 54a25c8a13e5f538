namespace Qplet.GraphQL.Data;

/// <summary>The maximum lengths of stored texts, in Unicode code points. The database columns have the same limits.</summary>
public static class TextLimits
{
    /// <summary>Titles and names of tracks, albums, genres, events, releases, conversations and media files.</summary>
    public const int Title = 255;

    /// <summary>The display name of a user.</summary>
    public const int Name = 255;

    /// <summary>The public handle of a user.</summary>
    public const int Username = 64;

    /// <summary>An e-mail address (RFC 5321, section 4.5.3.1.3).</summary>
    public const int Email = 254;

    /// <summary>The stored hash of a password.</summary>
    public const int PasswordHash = 116;

    /// <summary>The reason why a mail could not be sent.</summary>
    public const int MailError = 500;

    /// <summary>The metadata of a resumable upload.</summary>
    public const int UploadMetadata = 2000;

    /// <summary>The reason why the content of a resumable upload was refused.</summary>
    public const int UploadError = 500;

    /// <summary>Any URL without a lower limit of its own.</summary>
    public const int Url = 500;

    /// <summary>The key of a file's content in the store.</summary>
    public const int StoreKey = 100;

    /// <summary>The SHA-256 hash of a file's content, in hexadecimal digits.</summary>
    public const int ContentHash = 64;

    /// <summary>The URL of a release's source.</summary>
    public const int SourceUrl = 255;

    /// <summary>A comment on a release.</summary>
    public const int ReleaseComment = 255;

    /// <summary>A comment on a track or an album.</summary>
    public const int Comment = 5000;

    /// <summary>A message in a conversation.</summary>
    public const int Message = 5000;

    /// <summary>A post.</summary>
    public const int Post = 5000;

    /// <summary>The description of an event.</summary>
    public const int Event = 5000;

    /// <summary>The place of an event.</summary>
    public const int Location = 500;

    /// <summary>A tag.</summary>
    public const int Tag = 64;

    /// <summary>The message of a complaint, the note of the admin who decides on it, and the details of an action of an admin.</summary>
    public const int Complaint = 2000;

    /// <summary>The note of the user who accepts or rejects a contribution.</summary>
    public const int ContributionNote = 1000;

    /// <summary>A message to the operators of the service.</summary>
    public const int ContactRequest = 5000;

    /// <summary>The description of an album, a release or a user.</summary>
    public const int Description = 5000;

    /// <summary>The lyrics of a track.</summary>
    public const int Lyrics = 20000;

    /// <summary>The note of a release date.</summary>
    public const int Note = 255;

    /// <summary>The discount of a release date, such as <c>-5%</c>.</summary>
    public const int Discount = 32;

    /// <summary>The key of a release's detail.</summary>
    public const int DetailKey = 64;

    /// <summary>The value of a release's detail.</summary>
    public const int DetailValue = 1000;

    /// <summary>The acronym of a team.</summary>
    public const int TeamAcronym = 16;

    /// <summary>The location of a team.</summary>
    public const int TeamLocation = 64;

    /// <summary>The code of a category, subcategory, platform or action.</summary>
    public const int Code = 64;

    /// <summary>The filter of a calendar feed, as JSON.</summary>
    public const int CalendarFilter = 10_000;

    /// <summary>The IANA name of a time zone.</summary>
    public const int TimeZone = 64;

    /// <summary>The times before release dates at which a user is reminded.</summary>
    public const int ReminderLeadMinutes = 64;

    /// <summary>The name of a device that signed in.</summary>
    public const int Device = 255;

    /// <summary>The name of an API key.</summary>
    public const int ApiKeyName = 255;

    /// <summary>The first characters of an API key, which are shown.</summary>
    public const int ApiKeyPrefix = 16;

    /// <summary>A telephone number.</summary>
    public const int Phone = 32;

    /// <summary>One line of a postal address.</summary>
    public const int AddressLine = 255;

    /// <summary>A postal code.</summary>
    public const int PostalCode = 16;
}
