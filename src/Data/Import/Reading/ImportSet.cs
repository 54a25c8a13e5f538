namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>All that the files say, by kind and key, and what is the matter with them.</summary>
internal sealed class ImportSet
{
    public Table<Guid, UserDraft> Users { get; } = new();

    public Table<Guid, MediaDraft> Media { get; } = new();

    public Table<Guid, GenreDraft> Genres { get; } = new();

    public Table<Guid, TrackDraft> Tracks { get; } = new();

    public Table<Guid, AlbumDraft> Albums { get; } = new();

    public Table<string, TermDraft> Countries { get; } = new();

    public Table<string, TermDraft> Categories { get; } = new();

    public Table<string, TermDraft> Subcategories { get; } = new();

    public Table<string, TermDraft> Actions { get; } = new();

    public Table<int, PlatformDraft> Platforms { get; } = new();

    public Table<int, ReleaseDraft> Releases { get; } = new();

    public Table<int, DateDraft> Dates { get; } = new();

    public Table<int, SourceDraft> Sources { get; } = new();

    public Table<Guid, CommentDraft> Comments { get; } = new();

    public Table<Guid, ConversationDraft> Conversations { get; } = new();

    public Table<Guid, MessageDraft> Messages { get; } = new();

    /// <summary>Lists of codes with names of which only the whole can tell what they are.</summary>
    public List<(ImportPlace Place, IReadOnlyList<(string Code, string Name)> Terms)> TermLists { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    public List<(string File, string What)> Passed { get; } = [];

    public int Files { get; set; }

    /// <summary>Notes that an element was left out.</summary>
    public void Refuse(ImportPlace place, string message) => Problems.Add(new ImportProblem(place.File, place.Path, message, IsError: true));

    /// <summary>Notes that an element was imported with a gap.</summary>
    public void Remark(ImportPlace place, string message) => Problems.Add(new ImportProblem(place.File, place.Path, message, IsError: false));

    /// <summary>A text within its limit: a longer one is cut, and that is noted.</summary>
    public string? Fit(string? text, int limit, string member, ImportPlace place)
    {
        if (text is null || text.Length <= limit)
        {
            return text;
        }
        Remark(place, ImportErrors.TooLong(member, limit));
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    /// <summary>The rows of one kind in the order in which they were first read.</summary>
    internal sealed class Table<TKey, TDraft>
        where TKey : notnull
        where TDraft : Draft, new()
    {
        private readonly Dictionary<TKey, TDraft> _drafts = [];

        public IReadOnlyDictionary<TKey, TDraft> All => _drafts;

        /// <summary>The row to note what a place says of it.</summary>
        public TDraft Observe(TKey key, ImportPlace place, bool isWhole)
        {
            if (!_drafts.TryGetValue(key, out var draft))
            {
                _drafts.Add(key, draft = new TDraft());
            }
            draft.Observe(place, isWhole);
            return draft;
        }
    }
}
