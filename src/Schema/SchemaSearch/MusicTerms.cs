namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for tracks, albums, playlists, genres, playbacks and files.</summary>
internal static class MusicTerms
{
    public const string Text = """
        track
            song; music; tune; banger; jam; single; recording; beat; bop; anthem; hit; hits; remix; cover version; instrumental; demo; sound; sounds;
            number one; mp3; bootleg; mashup; freestyle; slap; slapper; earworm; tunes; piece of music; audio track
        album
            lp; ep; record; records; discography; vinyl; longplayer; full length; debut album; compilation
        playlist
            mixtape; setlist; play list; mix; crate; song list; list of songs; queue; library; jukebox
        artist user
            band; singer; musician; rapper; composer; creator; dj; producer; vocalist; songwriter; guitarist; drummer; pianist; orchestra; choir; mc;
            bandmate; act; acts; solo artist; beatmaker
        artist user author
            performer
        author user
            artist
        user author
            photographer; listener; talent; talents
        composer author
            songwriter; lyricist; composed
        author
            credit; credits; credited
        playback
            play; plays; listen; listens; listened; scrobble; stream; streams; spin; spins; played; streamed; streaming numbers; play count; airplay
        playback count
            most played; how popular; most listened; number of plays
        popular
            chart; charts; trending; hot; trend; viral; best selling; top ten; hottest; greatest; most popular
        recommended
            recommend; recommendation; recommendations; suggested for me; for you; might like; might dig; taste; my vibe; mood; i would like; similar taste;
            discover
        genre
            style; styles; musical style; kind of music; type of music; techno; rock; jazz; hip hop; electronic; pop; metal; classical; subgenre; hashtag
        lyrics
            lyric; words of the song; songtext; karaoke
        duration
            length; runtime; running time; how long; minutes; long
        media asset
            file; attachment; attachments; clip; video; image; mp3; wav; flac; upload; uploads; footage; document; pdf; gif; screenshot; asset; binary; blob;
            multipart; gallery
        track media asset
            audio
        audio
            sound file; stream url; streaming url; source file; mp3 link; hls; playable; player; waveform
        image cover picture
            pic; photo; artwork; poster; cover art; album art; sleeve; front cover; box art; thumbnail; visual
        image
            avatar; jpg; png; jpeg; picture
        cover image
            banner; header; backdrop; header image; background
        image size
            thumbnails; resized; resolution; smaller version; different sizes; crop
        order move
            reorder; rearrange; drag; drag and drop; shuffle; sequence; resequence; arrange; running order; position; sort order; to the top; up and down;
            first place
        private
            draft; visible; visibility; hidden; unlisted; secret; public; make public; unpublish; confidential; only me
        create track
            drop my; drop a new; put out my; my new beat; release my music; put my music; post my music; share my music; debut my
        audio track update
            new version; new versions; upload versions; another version; remastered version; replace the audio; replace the file; replace a track;
            re upload; reupload
        popular playlist
            statistical; top tracks; top songs; smart playlist; auto playlist; automatic playlist; generated playlist; intelligent playlist
        """;
}
