namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>The data of the files by kind and key, and their problems.</summary>
internal sealed class ImportSet
{
    public Table<Guid, UserDraft> Users { get; } = new();

    public Table<Guid, MediaDraft> Media { get; } = new();

    public Table<Guid, GenreDraft> Genres { get; } = new();

    public Table<Guid, TrackDraft> Tracks { get; } = new();

    public Table<Guid, TrackListDraft> Albums { get; } = new();

    public Table<Guid, TrackListDraft> Playlists { get; } = new();

    public Table<string, TermDraft> Countries { get; } = new();

    public Table<string, TermDraft> Categories { get; } = new();

    public Table<string, TermDraft> Subcategories { get; } = new();

    public Table<string, TermDraft> Actions { get; } = new();

    public Table<int, PlatformDraft> Platforms { get; } = new();

    public Table<int, ReleaseDraft> Releases { get; } = new();

    public Table<int, DateDraft> Dates { get; } = new();

    public Table<int, SourceDraft> Sources { get; } = new();

    /// <summary>The information about releases, by the key of the release.</summary>
    public Table<int, InformationDraft> Information { get; } = new();

    public Table<Guid, EventDraft> Events { get; } = new();

    public Table<int, FeatureRequestDraft> FeatureRequests { get; } = new();

    public Table<Guid, ContactRequestDraft> ContactRequests { get; } = new();

    public Table<Guid, ComplaintDraft> Complaints { get; } = new();

    /// <summary>The reasons for complaints.</summary>
    public Table<Guid, ComplaintReasonDraft> ComplaintReasons { get; } = new();

    public Table<Guid, PostDraft> Posts { get; } = new();

    public Table<Guid, CommentDraft> Comments { get; } = new();

    public Table<Guid, ConversationDraft> Conversations { get; } = new();

    public Table<Guid, MessageDraft> Messages { get; } = new();

    /// <summary>Lists of codes with names whose kind can be recognized only from the whole list.</summary>
    public List<(ImportPlace Place, IReadOnlyList<(string Code, string Name)> Terms)> TermLists { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    public List<(string File, string What)> Passed { get; } = [];

    /// <summary>The relations between followers and the users they follow.</summary>
    public HashSet<(Guid Follower, Guid Followee)> Follows { get; } = [];

    /// <summary>The users who hyped a release, with the key of the release.</summary>
    public HashSet<(Guid User, int Release)> Hypes { get; } = [];

    /// <summary>The release dates in calendars, which the source names by their values, with the users whose calendars contain them.</summary>
    public List<(Guid User, DateDraft Date)> Calendar { get; } = [];

    public int Files { get; set; }

    /// <summary>The numbers of objects that were skipped, by kind.</summary>
    public Dictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports that an object was skipped.</summary>
    /// <param name="place">The place of the object.</param>
    /// <param name="what">The kind of object, in the plural.</param>
    /// <param name="message">The reason.</param>
    public void Refuse(ImportPlace place, string what, string message)
    {
        LeaveOut(what);
        Problems.Add(new ImportProblem(place.File, place.Path, message, IsError: true));
    }

    /// <summary>Counts an object that was skipped, for a reason that has been reported already.</summary>
    public void LeaveOut(string what) => LeftOut[what] = LeftOut.GetValueOrDefault(what) + 1;

    /// <summary>Reports that an element was imported in part.</summary>
    public void Remark(ImportPlace place, string message) => Problems.Add(new ImportProblem(place.File, place.Path, message, IsError: false));

    /// <summary>Returns a text within its limit. A longer text is truncated, which is reported.</summary>
    public string? Fit(string? text, int limit, string member, ImportPlace place)
    {
        if (text is null || text.Length <= limit)
        {
            return text;
        }
        Remark(place, ImportErrors.TooLong(member, limit));
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    /// <summary>The drafts of one kind, in the order in which they were first read.</summary>
    internal sealed class Table<TKey, TDraft>
        where TKey : notnull
        where TDraft : Draft, new()
    {
        private readonly Dictionary<TKey, TDraft> _drafts = [];

        public IReadOnlyDictionary<TKey, TDraft> All => _drafts;

        /// <summary>Returns the draft of a row and begins to read values from a place.</summary>
        public TDraft Observe(TKey key, ImportPlace place, bool isWhole)
        {
            if (!_drafts.TryGetValue(key, out var draft))
            {
                _drafts.Add(key, draft = new TDraft());
            }
            draft.Observe(place, isWhole);
            return draft;
        }

        /// <summary>Leaves out a row.</summary>
        public void Remove(TKey key) => _drafts.Remove(key);

        /// <summary>Changes the key of a row, if the files contain the row.</summary>
        public void Rename(TKey key, TKey other)
        {
            if (_drafts.Remove(key, out var draft))
            {
                _drafts.Add(other, draft);
            }
        }
    }
}
