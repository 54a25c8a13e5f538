namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for tracks, albums, playlists, genres and files.</summary>
internal static class MusicWordings
{
    public const string Text = """
        Query.tracks
            list tracks; find songs; browse music; latest songs; new music; newest tracks; most played tracks; songs by an artist; tracks of a genre;
            what can I listen to; filter tracks; sort tracks by popularity; songs put out by people I follow; fresh releases by followed musicians;
            search songs by title; recently uploaded songs; list songs with filters; tracks with most likes; tracks released by followed users;
            random song
        Query.track
            a single track; get a song by ID; details of a track; track information; song metadata
        User.tracks
            tracks of an artist; songs by this musician; my uploaded songs; discography of a user; what has he recorded; an artist's top tracks;
            my tracks; popular tracks of an artist; what songs does he have; tracks uploaded by a user
        Query.systemPlaylist
            popular tracks; charts; top songs; trending music; recommended songs for me; what is hot now; personal recommendations; hit list;
            most listened songs; new songs playlist; made for you; discover weekly; songs I might like; hot tracks; top 50; popular right now;
            suggested songs; daily mix; radio; most popular music; best of this week; songs for my taste; artists based on my likes;
            music that fits my taste
        SystemPlaylistKind
            kinds of charts; popular, new or recommended playlist
        Mutation.createTrack
            publish a track; upload a song; release a new single; add my music; post a recording; put my song online; submit audio; upload a track;
            post new audio; add a song to my profile
        Mutation.updateTrack
            edit a track; change the title of a song; replace the audio of a track; change artwork of my track; add lyrics to my song;
            set the genre of a track; update song metadata; correct song details; new track title
        Mutation.deleteTrack
            delete a track; remove my song; take my recording offline; unpublish a song; pull a single; take a song down
        Track.audio
            audio file of a track; stream URL of a song; play a song; mp3 link; download a song; where is the sound file; waveform; track streams;
            playable URL; HLS
        Track.cover
            artwork of a track; cover image of a song; picture of a single
        Track.lyrics
            lyrics of a song; words of a song; text that is sung; song text; who wrote the lyrics; get lyrics
        Track.music
            composer of a song; who wrote the music; songwriting credits; credit those who worked on a song
        Track.genres
            genre of a track; style of music of a song; tags of a track
        Track.playlists
            which playlists contain this track; playlists a song appears on; where has a song been added
        Track.albums
            which album is a song on; albums that contain a track; record of this song
        Track.playbackCount
            how often was a track played; play count; number of streams; listens of a song; statistics of my song; plays;
            how many times was it listened to; listening numbers of the last days
        Mutation.recordPlayback
            count a play; scrobble; report that a song was listened to; register a stream; add a play to a track; now playing; submit a listen;
            track playback event; mark as played; update play count; listening history
        Subscription.trackPublished
            tell me when a new song is published; live notice of new tracks; new tracks as they are uploaded; push new music
        MediaAsset.duration
            how long is a song; length of a track in seconds; running time; duration of a video
        Query.albums
            list albums; browse records; new albums; find an album; LPs and EPs; latest albums; album search; newest records; albums of all artists
        Query.album
            a single album; album details; get a record by ID; open an LP
        User.albums
            albums of an artist; records by this band; my albums; discography; EPs by a musician; list albums of a user; albums released by a singer
        Album.tracks
            tracks of an album; songs on a record; track list of an LP; album content in order; what is on this album; get album songs
        Mutation.createAlbum
            create an album; put my songs together in an album; new EP; bundle tracks as a record; start a record; release an LP
        Mutation.updateAlbum
            rename an album; edit album description; change album cover; make an album public or private; hide an album
        Mutation.deleteAlbum
            delete an album; remove a record
        Mutation.addTrackToAlbum
            add a song to an album; put a track on a record
        Mutation.moveTrackInAlbum
            change the order of songs on an album; reorder album tracks; move a track on a record; change the position of a track on an album
        Mutation.removeTrackFromAlbum
            take a song off an album; remove a track from a record
        Album.releases
            releases linked to an album; when is an album released
        Query.genres
            list of genres; styles of music; music categories; all genres; kinds of music; available genres; tags
        Query.genre
            a single genre; details of a genre
        Genre.tracks
            songs of a genre; tracks in a style; music by genre
        Query.playlists
            list playlists; public playlists; browse playlists; search a playlist; playlists of everyone; mixtapes; most popular playlists;
            playlists with a word in the name; community playlists
        Query.playlist
            a single playlist; open a playlist; playlist details; get playlist by ID
        User.playlists
            my playlists; playlists of a user; somebody's mixtapes; collections of songs I made; my library; list playlists of a user;
            playlists created by someone
        User.playlistCount
            how many playlists do I have; number of playlists
        Playlist.tracks
            songs of a playlist; tracks in a playlist; playlist items; what is on a playlist; contents of a mixtape; entries of a playlist in order;
            get playlist items; list songs in a list
        Mutation.createPlaylist
            create a playlist; new playlist; start a mixtape; make a collection of songs; compile songs
        Mutation.updatePlaylist
            rename a playlist; edit a playlist; make a playlist public; make a playlist private; hide a playlist from others;
            change playlist description; playlist cover; who may see my playlist; replace all songs of a playlist; visible to everyone
        Mutation.deletePlaylist
            delete a playlist; remove a playlist; throw away a mixtape
        Mutation.addTrackToPlaylist
            add a song to a playlist; put a track on my playlist; save a song into a list; append tracks to a playlist; queue a song
        Mutation.moveTrackInPlaylist
            reorder a playlist; change the order of songs; move a song to the top of a playlist; sort a playlist; shuffle entries;
            move a track up or down; change the position of a track; drag a song to another place; shift a song from one position to another;
            custom order of songs
        Mutation.removeTrackFromPlaylist
            take a song off a playlist; remove a track from a playlist; remove an item from the list; kick a song out of my playlist
        Playlist.version
            version of a playlist for optimistic locking; was a playlist changed by somebody else
        Playlist.isPrivate
            is a playlist private; visibility of a playlist
        Mutation.uploadMediaAsset
            upload a file; upload a picture; upload an image or video; upload audio; send a photo; attach a file; multipart upload; add media;
            upload an attachment; upload cover art; upload a song file; add an image to a post
        Query.mediaAsset
            a single file; information about an uploaded file; file by ID; get an attachment; fetch a media attachment
        Query.mediaAssets
            list files; uploaded pictures and videos; media gallery
        User.mediaAssets
            my uploads; my files; photos of a user; which files have I uploaded
        Mutation.deleteMediaAsset
            delete an uploaded file; remove a picture; erase a photo or video
        MediaAsset.url
            address of a file; link to a file; where is the picture
        MediaAsset.downloadUrl
            download a file; save a file to disk; download link
        MediaAsset.imageUrl
            thumbnail of an image; smaller version of a picture; image in another size; resize a photo; square avatar URL
        MediaAsset.size
            file size in bytes; how large is a file
        """;
}
